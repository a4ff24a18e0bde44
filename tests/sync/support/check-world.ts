import type { OrganisationDb } from '../../../lib/store/organisation-db.ts'
import { readPosition } from '../../../lib/store/position-store.ts'
import type { SimClient } from './sim-client.ts'
import type { SimServer } from './sim-server.ts'

/** One thing a person did and was told is saved. */
export interface Saved {
  opId: string
  client: SimClient
  at: number
  /** A backup that was restored is older than it: neither the server nor the profile can know of it. */
  forgotten: boolean
}

/** A promise that was broken, named as in `promises.md`. */
export class Violation extends Error {}

function hold(invariant: string, holds: boolean, say: () => string): void {
  if (!holds) throw new Violation(`${invariant} ${say()}`)
}

/** The same act, though it was saved under another id. */
const actOf = (opId: string) => opId.replace(/-again.*$/u, '')

/** S1: what was acknowledged is in exactly one of outbox, applied and refused-and-shown. */
export async function checkSaved(
  client: SimClient,
  saved: readonly Saved[],
  outcomes: ReadonlyMap<string, string>,
): Promise<void> {
  const waiting = await opIdsIn(client.db)
  const shown = new Set(await client.db.getAllKeys('refused'))
  for (const { opId } of saved.filter((one) => one.client === client && !one.forgotten)) {
    const places = [waiting.has(opId) ? 'outbox' : outcomes.get(opId) === 'applied' && 'applied', shown.has(opId) && 'refused']
    const found = places.filter(Boolean)
    hold('S1', found.length === 1, () => `${client.name}'s ${opId} is in [${found.join(', ')}]`)
  }
}

async function opIdsIn(db: OrganisationDb): Promise<Set<string>> {
  return new Set((await db.getAll('outbox')).map(({ mutation }) => mutation.opId))
}

/** S2 and S3: one effect at most for each act, in the order of their numbers, without a gap. */
export async function checkServer(server: SimServer): Promise<void> {
  for (const [clientId, done] of await server.journal()) {
    done.forEach(({ mid }, index) => hold('S3', mid === index + 1, () => `client ${clientId}: ${mid} came after ${index}`))
  }
  const applied = [...(await server.outcomes())].flatMap(([opId, outcome]) => (outcome === 'applied' ? [opId] : []))
  const acts = applied.map(actOf)
  hold('S2', new Set(acts).size === acts.length, () => `an act was applied twice: ${acts.sort().join(' ')}`)
  const lines = (await server.items()).flatMap(({ timeline }) => timeline.map(({ opId }) => opId))
  hold('S2', new Set(lines).size === lines.length, () => `a timeline has an act twice: ${lines.sort().join(' ')}`)
  const known = new Set(applied)
  for (const line of lines) hold('S2', known.has(line), () => `${line} is in a timeline but was not applied`)
}

const seen = new WeakMap<SimClient, { clientId: string; epoch: string | undefined; cursor: number }>()

/** S6: within an epoch the cursor never goes back. */
export async function checkCursor(client: SimClient): Promise<void> {
  const { clientId, epoch, cursor } = await readPosition(client.db)
  const before = seen.get(client)
  const goesOn = before?.epoch !== epoch || before?.clientId !== clientId || cursor >= before.cursor
  hold('S6', goesOn, () => `${client.name} went from ${before?.cursor} back to ${cursor} in ${epoch}`)
  seen.set(client, { clientId, epoch, cursor })
}

/** The profile was restored, and its cursor with it. */
export function forgetCursor(client: SimClient): void {
  seen.delete(client)
}

/** S4 and S5: what a client holds is what the server shows its person. */
export async function checkView(client: SimClient, expected: ReadonlyMap<string, string>, invariant: 'S4' | 'S5'): Promise<void> {
  const rows = await client.rows()
  for (const id of new Set([...rows.keys(), ...expected.keys()])) {
    hold(
      invariant,
      rows.get(id) === expected.get(id),
      () => `${client.name} has for ${id}\n${rows.get(id)}\ninstead of\n${expected.get(id)}`,
    )
  }
}

/** S10 and S12 at rest: nothing waits, and nothing stored holds a token. */
export async function checkRest(client: SimClient): Promise<void> {
  const waiting = await opIdsIn(client.db)
  hold('S10', waiting.size === 0, () => `${client.name} still waits with ${[...waiting].join(' ')}`)
  hold('S12', !(await client.dump()).includes(client.token), () => `${client.name} stored its token`)
}
