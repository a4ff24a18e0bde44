/** Finds many words in one pass (Aho and Corasick, 1975): the time depends on the text and on what is found in it, not on how many are sought. */
export interface WordAutomaton {
  /**
   * Calls `found` for every place where a word ends, with the word's number and the index after its last unit; the ends never decrease.
   *
   * @returns how many steps it took: at most two for each unit of the text and one for each place
   */
  scan(text: string, found: (word: number, end: number) => void): number
  /** Bytes of its tables. */
  bytes: number
}

const none = -1
/** Fibonacci hashing: spreads neighbouring numbers over the table. */
const spread = 0x9e37_79b1

/** Builds the automaton. Linear in the sum of the lengths; words must be different and not empty. */
export function buildAutomaton(words: readonly string[]): WordAutomaton {
  const mostNodes = words.reduce((sum, word) => sum + word.length, 1)
  const edges = edgeTable(mostNodes)
  const parents = new Int32Array(mostNodes)
  const units = new Uint16Array(mostNodes)
  const wordAt = new Int32Array(mostNodes).fill(none)
  const levels: number[][] = []
  let nodes = 1
  words.forEach((word, number) => {
    let node = 0
    for (let at = 0; at < word.length; at += 1) {
      const unit = word.charCodeAt(at)
      let next = edges.get(node, unit)
      if (next === none) {
        next = nodes
        nodes += 1
        parents[next] = node
        units[next] = unit
        edges.set(node, unit, next)
        ;(levels[at] ??= []).push(next)
      }
      node = next
    }
    wordAt[node] = number
  })
  const fails = new Int32Array(nodes)
  /** The nearest node along the fails where a word ends. */
  const shorter = new Int32Array(nodes).fill(none)
  for (const node of levels.slice(1).flat()) {
    const unit = units[node] ?? 0
    let fail = fails[parents[node] ?? 0] ?? 0
    while (fail !== 0 && edges.get(fail, unit) === none) fail = fails[fail] ?? 0
    const target = Math.max(edges.get(fail, unit), 0)
    fails[node] = target
    shorter[node] = wordAt[target] === none ? (shorter[target] ?? none) : target
  }
  const scan = (text: string, found: (word: number, end: number) => void): number => {
    let steps = 0
    let node = 0
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at)
      let next = edges.get(node, unit)
      while (next === none && node !== 0) {
        node = fails[node] ?? 0
        next = edges.get(node, unit)
        steps += 1
      }
      node = Math.max(next, 0)
      steps += 1
      for (let end = wordAt[node] === none ? (shorter[node] ?? none) : node; end !== none; end = shorter[end] ?? none) {
        steps += 1
        found(wordAt[end] ?? 0, at + 1)
      }
    }
    return steps
  }
  return { scan, bytes: edges.bytes + nodes * 8 + mostNodes * 10 }
}

/** `(node, unit) → node` in flat arrays with open addressing, half full at most. */
function edgeTable(most: number) {
  const size = 2 ** Math.ceil(Math.log2(most * 2 + 2))
  const mask = size - 1
  const from = new Int32Array(size).fill(none)
  const by = new Uint16Array(size)
  const to = new Int32Array(size)
  const slot = (node: number, unit: number): number => {
    let at = (Math.imul(node * 65_599 + unit, spread) >>> 7) & mask
    while (from[at] !== none && (from[at] !== node || by[at] !== unit)) at = (at + 1) & mask
    return at
  }
  return {
    bytes: size * 10,
    get(node: number, unit: number): number {
      const at = slot(node, unit)
      return from[at] === none ? none : (to[at] ?? none)
    },
    set(node: number, unit: number, next: number): void {
      const at = slot(node, unit)
      from[at] = node
      by[at] = unit
      to[at] = next
    },
  }
}
