/** A text as it is compared: small letters without accents, and for every letter the place in the original it came from. */
export interface FoldedText {
  text: string
  /** `origin[i]` is the index in the original of what became `text[i]`; one longer than `text`. */
  origin: number[]
}

const invisible = /[\p{Default_Ignorable_Code_Point}\p{Mn}]/u
const blank = /[\p{White_Space}]/u
const dash = /\p{Pd}/u
const apostrophe = /[\u2018\u2019\u02BC\uFF07]/u

/**
 * Folds case, accents (NFKD) and look-alike marks, and drops what cannot be seen (zero-width characters, soft hyphens, tag
 * characters): "Ｎórth\u200Bwind’s" → "northwind's". One pass, linear in the length.
 */
export function foldText(original: string): FoldedText {
  let text = ''
  const origin: number[] = []
  let index = 0
  for (const character of original) {
    for (const part of character.normalize('NFKD').toLowerCase()) {
      const folded = foldPart(part)
      text += folded
      for (let unit = 0; unit < folded.length; unit += 1) origin.push(index)
    }
    index += character.length
  }
  origin.push(original.length)
  return { text, origin }
}

function foldPart(part: string): string {
  if (part >= 'a' && part <= 'z') return part
  if (invisible.test(part)) return ''
  if (blank.test(part)) return ' '
  if (dash.test(part)) return '-'
  return apostrophe.test(part) ? "'" : part
}
