import { maxMutationsPerPush, maxPushBytes, type PushedMutation } from './protocol.ts'

/** Room for the rest of the request beside its mutations. */
const envelopeBytes = 1_024

/**
 * The acts that go into the next push: from the first one on, without a gap, as many as a push may hold.
 *
 * @param most fewer than the protocol allows, after a server found a push too large; at least one act always goes
 */
export function nextBatch(outbox: readonly PushedMutation[], most: number = maxMutationsPerPush): PushedMutation[] {
  const batch: PushedMutation[] = []
  let bytes = envelopeBytes
  for (const entry of outbox.slice(0, Math.min(most, maxMutationsPerPush))) {
    const size = new TextEncoder().encode(JSON.stringify(entry)).byteLength + 1
    if (batch.length > 0 && (bytes + size > maxPushBytes || entry.mid !== (batch.at(-1)?.mid ?? 0) + 1)) break
    batch.push(entry)
    bytes += size
  }
  return batch
}
