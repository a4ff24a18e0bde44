const basis = 0x811c9dc5
const prime = 0x01000193

/** FNV-1a of a text's UTF-16 units, 32 bits, mixed once more so that short texts differ in all of them. */
export function featureHash(text: string): number {
  return mixed(extended(basis, text, 0, text.length))
}

/**
 * Visits the hashes of all pieces of a word of the given lengths: each is `featureHash(prefix + piece)`, without making the pieces.
 */
export function eachPieceHash(
  prefix: string,
  word: string,
  shortest: number,
  longest: number,
  visit: (hash: number) => void,
): void {
  const begun = extended(basis, prefix, 0, prefix.length)
  for (let start = 0; start + shortest <= word.length; start += 1) {
    let hash = extended(begun, word, start, start + shortest - 1)
    for (let end = start + shortest; end <= word.length && end - start <= longest; end += 1) {
      hash = extended(hash, word, end - 1, end)
      visit(mixed(hash))
    }
  }
}

function extended(from: number, text: string, start: number, end: number): number {
  let hash = from
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), prime)
  return hash
}

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (once ^ (once >>> 13)) >>> 0
}
