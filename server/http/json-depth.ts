/** Whether JSON text nests deeper than `limit`, found without parsing it. Brackets inside strings do not count. */
export function isTooDeep(text: string, limit: number): boolean {
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at)
    if (quoted) {
      if (character === 0x5c) at += 1
      else if (character === 0x22) quoted = false
    } else if (character === 0x22) quoted = true
    else if (character === 0x5b || character === 0x7b) {
      depth += 1
      if (depth > limit) return true
    } else if (character === 0x5d || character === 0x7d) depth -= 1
  }
  return false
}
