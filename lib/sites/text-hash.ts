/**
 * Sixteen hexadecimal digits for a text: two runs of FNV-1a (32 bits each, http://www.isthe.com/chongo/tech/comp/fnv/) over its UTF-16
 * units, from different starts. Synchronous, and the same everywhere; no protection against somebody who wants two texts to meet.
 */
export function textHash(text: string): string {
  return [0x811c9dc5, 0x01000193].map((start) => fnv1a(text, start).toString(16).padStart(8, '0')).join('')
}

function fnv1a(text: string, start: number): number {
  let hash = start
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193)
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193)
  }
  return hash >>> 0
}
