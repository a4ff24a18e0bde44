/** What a character is to the matching of watch terms. */
export const Sort = {
  sign: 0,
  letter: 1,
  digit: 2,
  unspaced: 3,
  katakana: 4,
  mark: 5,
  emoji: 6,
  innerJamo: 7,
  unspacedMark: 8,
} as const

/** One character of a text as it is compared. */
export interface FoldedCharacter {
  /** Small, without accents, with straight apostrophes and dashes; empty for what cannot be seen. */
  text: string
  /** `Sort` of each unit of `text`. */
  sorts: number[]
  isUpper: boolean
  /** A combining mark that was dropped: it belongs to the character before it. */
  isDroppedMark: boolean
}

const unspacedScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const invisible = /\p{Default_Ignorable_Code_Point}/u
/** Marks that are laid over letters. Those of Thai and the Indic scripts are vowels, and the two of kana make other letters. */
const accent = /[[[\p{Mn}\p{Me}]&&[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]]--[\u3099\u309A]]/v
const apostrophe = /['\u2018\u2019\u02BC\uFF07\u05F3]/u
const pairs = (list: string) => new Map(list.split(' ').map((pair): [string, string] => [pair.slice(0, 1), pair.slice(2)]))

/** Letters that Unicode does not take apart, though people write them both ways, and Latin letters for show. */
const wholeLetters = pairs(
  [
    'ß=ss æ=ae œ=oe ø=o ł=l đ=d ð=d þ=th ı=i ħ=h ŧ=t ς=σ ى=ي ة=ه ک=ك ی=ي ـ=',
    'ɑ=a ɡ=g ɩ=i ƒ=f ŋ=n ʋ=v ɾ=r ɦ=h ʜ=h ɪ=i ʟ=l ɴ=n ʀ=r ʏ=y ɢ=g ʙ=b ᴀ=a ᴄ=c ᴅ=d ᴇ=e ꜰ=f ᴊ=j ᴋ=k',
    'ᴍ=m ᴏ=o ᴘ=p ǫ=q ꜱ=s ᴛ=t ᴜ=u ᴠ=v ᴡ=w ᴢ=z',
  ].join(' '),
)
/** First characters of the rows of letters in circles and squares that Unicode gives no plain form. */
const enclosedRows = [0x1_f150, 0x1_f170]
const digitRows = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50]

const knownAscii: FoldedCharacter[] = []
const known = new Map<string, FoldedCharacter>()

/** Folds one code point. The same every time, so it is looked up only once. */
export function foldCharacter(character: string): FoldedCharacter {
  const code = character.charCodeAt(0)
  if (code < 128) return (knownAscii[code] ??= foldAnew(character))
  const before = known.get(character)
  if (before) return before
  const folded = foldAnew(character)
  known.set(character, folded)
  return folded
}

function foldAnew(character: string): FoldedCharacter {
  const isDroppedMark = accent.test(character)
  let text = ''
  const sorts: number[] = []
  for (const part of plainForm(character).normalize('NFKD')) {
    if (invisible.test(part) || accent.test(part)) continue
    for (const small of wholeLetters.get(part.toLowerCase()) ?? part.toLowerCase()) {
      if (accent.test(small)) continue
      const folded = foldSign(small)
      text += folded
      for (let unit = 0; unit < folded.length; unit += 1) sorts.push(sortOf(folded))
    }
  }
  return { text, sorts, isDroppedMark, isUpper: character !== character.toLowerCase() && /\p{L}/u.test(character) }
}

function plainForm(character: string): string {
  const code = character.codePointAt(0) ?? 0
  for (const first of enclosedRows) if (code >= first && code < first + 26) return String.fromCodePoint(code - first + 0x41)
  for (const zero of digitRows) if (code >= zero && code < zero + 10) return String(code - zero)
  return character
}

function foldSign(part: string): string {
  if (/\p{White_Space}/u.test(part)) return ' '
  if (/\p{Pd}/u.test(part)) return '-'
  return apostrophe.test(part) ? "'" : part
}

function sortOf(character: string): number {
  if (/[\u1160-\u11FF]/u.test(character)) return Sort.innerJamo
  if (/[\p{Script=Katakana}\u30FC\u3099\u309A]/u.test(character)) return Sort.katakana
  if (/\p{M}/u.test(character)) return unspacedScript.test(character) ? Sort.unspacedMark : Sort.mark
  if (/\p{L}/u.test(character)) return unspacedScript.test(character) ? Sort.unspaced : Sort.letter
  if (/\p{N}/u.test(character)) return Sort.digit
  return /[\p{So}\p{Sk}\p{Regional_Indicator}]/u.test(character) ? Sort.emoji : Sort.sign
}
