import type { Token } from './post-tokens.ts'
import { firstPerson, negations, secondPerson, thirdPerson } from './word-lists.ts'

const mostLength = 7
const counted: readonly [name: string, is: (text: string) => boolean][] = [
  ['questions', (text) => text === '?' || text === '??' || text === '?!'],
  ['exclamations', (text) => text === '!' || text === '!!' || text === '?!'],
  ['i', (text) => firstPerson.has(text)],
  ['you', (text) => secondPerson.has(text)],
  ['they', (text) => thirdPerson.has(text)],
  ['not', (text) => negations.has(text)],
  ['links', (text) => text === '<url>'],
  ['hashtags', (text) => text.startsWith('#')],
  ['users', (text) => text === '@user'],
  ['brands', (text) => text === '@brand'],
  ['numbers', (text) => text.startsWith('<') && text !== '<url>'],
]

/** How a post is made, whatever it says: length, who is addressed, how it begins and ends, capitals, links, marks. */
export function shapeFeatures(text: string, tokens: readonly Token[]): string[] {
  const words = tokens.filter(({ isWord }) => isWord)
  const first = tokens[0]?.text ?? ''
  const last = tokens.at(-1)?.text ?? ''
  const counts = counted.flatMap(([name, is]) => steps(name, tokens.filter((token) => is(token.text)).length))
  const isImpersonal = !words.some((word) => firstPerson.has(word.text) || secondPerson.has(word.text))
  return [
    `length ${Math.min(mostLength, Math.floor(Math.log2(words.length + 1)))}`,
    `first ${first}`,
    `first two ${first} ${tokens[1]?.text ?? ''}`,
    `last ${last}`,
    ...counts,
    ...(isImpersonal ? ['impersonal'] : []),
    ...capitals(text, words),
    ...(/^[a-z]/u.test(text) ? ['starts small'] : []),
    ...(/^\W{0,9}rt\b|^["“]?@\w{1,40}:/iu.test(text) ? ['repeats'] : []),
    ...(words.length === 0 ? ['no words'] : []),
  ]
}

function steps(name: string, count: number): string[] {
  return [0, 1, 3].filter((step) => count > step).map((step) => `${name} > ${step}`)
}

/** Shouting, and the Capitals Of A Headline. */
function capitals(text: string, words: readonly Token[]): string[] {
  const long = words.map(({ start, end }) => text.slice(start, end)).filter((word) => word.length > 2)
  if (words.length === 0) return []
  const shouted = long.filter((word) => word === word.toUpperCase() && word !== word.toLowerCase()).length / words.length
  const titled = long.filter((word) => /^\p{Lu}\p{Ll}+$/u.test(word)).length / words.length
  const shouting = shouted === 0 ? 0 : shouted > 0.5 ? 3 : shouted > 0.15 ? 2 : 1
  return [`shouted ${shouting}`, `titled ${Math.min(5, Math.floor(6 * titled))}`]
}
