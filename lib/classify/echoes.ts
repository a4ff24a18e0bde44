import { splitWords } from './split-words.ts'
import { firstPerson } from './word-lists.ts'

const listOf = (list: string): ReadonlySet<string> => new Set(list.split(', '))

/** Ways to say that the post answered is true of oneself as well. */
const anywhere = listOf(
  "same here, same thing, same issue, same problem, same experience, same boat, me too, mine too, us too, ours too, me neither, mine neither, us neither, so did i, so do i, so am i, happened to me, happened to us, happens to me, happened with mine, not the only one, not just you, not just me, you're not alone, can confirm, can relate, i agree, totally agree, completely agree, agree with you, i'm with you, so true, yes please, same story, same for me, same for us, i second, does it too, do it too, did that to me, does that to me, did it to me, it does to me, want to know, like to know, wondering this, wondering the same, wondering too, " +
    'ich auch, bei mir auch, bei uns auch, geht mir genauso, moi aussi, pareil pour moi, idem, yo también, a mí también, lo mismo, anch’io, anche a me, ik ook, bij mij ook, eu também, jag också, samma här',
)
/** The same, where hardly anything else is said. */
const alone = listOf(
  'same, this, exactly, exactly this, agreed, true, yep, yes, yup, indeed, seconded, ditto, likewise, neither, +1, plus one',
)
const also = listOf('too, as well, neither, either')
const mostAlone = 4
const longest = 4
const plusOne = /(?:^|\s)\+1(?![\d.,])/u

/**
 * Whether a post mainly says that what it answers is so for its author as well: "same here, third time this month". Its first sentence or
 * its last words tell.
 */
export function isEcho(text: string): boolean {
  if (plusOne.test(text)) return true
  const words = splitWords(text.replaceAll(/[@#][\p{L}\p{N}_.-]{1,80}/gu, ' ')).filter(({ word }) => /[\p{L}\p{N}]/u.test(word))
  const plain = words.map(({ word }) => word)
  for (let at = 0; at < plain.length; at += 1)
    for (let length = 1; length <= longest; length += 1)
      if (foldedAnywhere.has(plain.slice(at, at + length).join(' '))) return true
  const [first] = words
  const opening = words.filter(({ sentence }) => sentence === first?.sentence).map(({ word }) => word)
  if (alone.has(opening.join(' ')) || (plain.length <= mostAlone && plain.some((word) => alone.has(word)))) return true
  const ends = words.filter(({ sentence }, at) => words[at + 1]?.sentence !== sentence).map((word) => words.indexOf(word))
  const isMine =
    (plain.length <= mostAlone * 2 && !text.includes('?')) || plain.some((word) => firstPerson.has(word.replaceAll("'", '')))
  return isMine && ends.some((end) => also.has(plain[end] ?? '') || also.has(plain.slice(end - 1, end + 1).join(' ')))
}

const foldedAnywhere: ReadonlySet<string> = new Set(
  [...anywhere].map((phrase) =>
    splitWords(phrase)
      .map(({ word }) => word)
      .join(' '),
  ),
)
