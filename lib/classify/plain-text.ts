import { disguisedWords } from './disguised-words.ts'
import { asShown } from './term-text.ts'

/** What needs no look at all: nearly every text in English. */
const plain = /^[\t\n\r -~]*$/u
const invisible = /\p{Default_Ignorable_Code_Point}/u
/** Marks laid over letters of any script; those of Thai and the Indic scripts are vowels and stay. */
const overlaid = /[[\p{Mn}\p{Me}]&&\p{Script=Inherited}]/v
/** First characters of the rows of letters in circles and squares that Unicode gives no plain form. */
const enclosedRows = [0x1_f150, 0x1_f170]
const latinOrAscii = /^[ -~\p{Script=Latin}]+$/u
const isLetterLike = /[\p{L}\p{N}\p{P}\p{Z}]/u
/** Latin letters of other heights, for show. */
const forShow = new Map(
  Array.from('ɑɡɩƒʜɪʟɴʀʏɢʙᴀᴄᴅᴇꜰᴊᴋᴍᴏᴘꜱᴛᴜᴠᴡᴢ', (letter, at) => [letter, 'agifhilnrygbacdefjkmopstuvwz'[at] ?? letter]),
)

/**
 * A post as somebody reads it, so that writing it in other characters changes nothing of the guess: without what cannot be seen, in plain
 * letters instead of wide, mathematical or encircled ones, one accent a letter, runs that are turned round in the order they are seen in, and
 * Latin letters in words that only look Latin. Case and natural accents stay. Text of other scripts stays as it is. Doing it twice is doing
 * it once; linear in the length.
 */
export function plainText(original: string): string {
  if (plain.test(original)) return original
  const shown = original.includes('\u202E') ? Array.from(asShown(original), ([character]) => character) : original
  let text = ''
  let last = ''
  for (const character of shown) {
    if (invisible.test(character)) continue
    if (overlaid.test(character)) {
      const joined = (last + character).normalize('NFC')
      // A second accent, and one that no letter has, is there to hide the letter.
      if (joined.length <= last.length && joined !== last && !hasAccent(last)) last = joined
      continue
    }
    text += last
    last = plainCharacter(character)
  }
  return disguisedWords(text + last)
}

const hasAccent = (letter: string): boolean => letter.normalize('NFD').length > letter.length

function plainCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 128) return character
  for (const first of enclosedRows) if (code >= first && code < first + 26) return String.fromCodePoint(code - first + 0x41)
  const whole = forShow.get(character)
  if (whole !== undefined) return whole
  // Composed, so that a letter with its accent stays one; a sign like ™ is no word.
  const form = character.normalize('NFKC')
  return latinOrAscii.test(form) && (form.length === 1 || isLetterLike.test(character)) ? form : character
}
