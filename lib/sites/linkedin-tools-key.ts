import { idMoment, isLinkedInId, type PostUrn } from './linkedin-urn.ts'

/** Which sort of number a field of the message holds. Both were seen to agree with the page's own state (2026-10); others are not read. */
const kindByTag: Readonly<Record<number, 'activity' | 'ugcPost'>> = { 0x0a: 'activity', 0x12: 'ugcPost' }
const idTag = 0x08
const shape = /^(?<message>[A-Za-z0-9+/_-]{6,40})={0,2}-replaceableCommentTools/u

/**
 * The post of a comment box of the new layout, which names it in an attribute and nowhere else:
 * `CgsIgIDEiJyfsvHOAQ-replaceableCommentTools…`.
 *
 * Before the hyphen stands a protocol buffer in base64: one field that holds a message, whose only field is the number, as a varint in
 * zigzag form (protobuf.dev/programming-guides/encoding). Anything else, however close, is refused: an id that was read wrong would
 * be another person's post.
 */
export function postOfToolsKey(key: string): PostUrn | undefined {
  const message = shape.exec(key)?.groups?.message
  const bytes = message === undefined ? undefined : bytesOf(message)
  if (!bytes) return undefined
  const [tag = 0, length, inner, ...varint] = bytes
  const kind = kindByTag[tag]
  const value = length === bytes.length - 2 && inner === idTag ? varintOf(varint) : undefined
  // A positive number is even in zigzag form.
  if (!kind || value === undefined || value % 2n !== 0n) return undefined
  const id = String(value / 2n)
  return isLinkedInId(id) && idMoment(id) ? { kind, id } : undefined
}

/** Bytes of base64 in either alphabet, if they could not have been written in another way. */
function bytesOf(message: string): number[] | undefined {
  const plain = message.replaceAll('-', '+').replaceAll('_', '/')
  if (plain.length % 4 === 1) return undefined
  const text = atob(plain)
  const isOnlyWay = btoa(text).replace(/=+$/u, '') === plain
  return isOnlyWay ? Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)) : undefined
}

/** A varint that takes all the bytes and not one more than it needs; at most 64 bits. */
function varintOf(bytes: readonly number[]): bigint | undefined {
  const last = bytes.at(-1)
  if (last === undefined || last === 0 || bytes.length > 10) return undefined
  if (bytes.some((byte, index) => byte >= 0x80 !== index < bytes.length - 1)) return undefined
  return bytes.reduceRight((value, byte) => (value << 7n) | BigInt(byte & 0x7f), 0n)
}
