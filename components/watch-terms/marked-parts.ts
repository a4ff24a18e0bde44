import type { Mention } from '../../lib/org/term-place.ts'

export interface TextPart {
  text: string
  start: number
  marked: boolean
}

/** A text cut at what is found in it, in its order; together the parts are the text. */
export function markedParts(text: string, mentions: readonly Mention[]): TextPart[] {
  const parts: TextPart[] = []
  let at = 0
  const add = (end: number, marked: boolean) => {
    if (end <= at) return
    parts.push({ text: text.slice(at, end), start: at, marked })
    at = end
  }
  for (const { place } of mentions) {
    if (place.kind !== 'text') continue
    add(Math.min(place.start, text.length), false)
    add(Math.min(place.end, text.length), true)
  }
  add(text.length, false)
  return parts
}
