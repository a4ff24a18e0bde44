import type { Category } from '../org/category.ts'
import { plainText } from './plain-text.ts'
import { splitWords } from './split-words.ts'

/**
 * What a post of our own asks for or announces, by phrases: the model has learned how people write to an organisation, not how one writes to
 * them. The first that is found counts, the graver ones first.
 */
const asks: readonly [Category, string][] = [
  ['risk', 'safety notice, safety warning, recall, stop using, do not use, data incident, security incident, data breach'],
  [
    'recruiting',
    'hiring, vacancy, vacancies, open position, open positions, apprentices, apprenticeship, internship, join our team, join the team, apply by, apply now, open day, careers',
  ],
  [
    'service',
    "sorry to hear, sorry for, sorry about, apologies, apologise, apologize, order number, your order, your account, your booking, reference number, tracking number, send us, dm us, direct message, sent you a message, message us, call us, have you tried, could you try, could you tell us, can you tell us, can you share, could you share, which model, which version, what does, when did you, looking into, look into, known issue, outage, maintenance, is back, are back up, up and running, your patience, refund, replacement, we've fixed, we have fixed",
  ],
  [
    'suggestion',
    'would you like to see, would you like us, should we, should the next, should be next, tell us your ideas, your ideas, your feedback, feature requests, help us improve, vote',
  ],
  [
    'lead',
    'new, now available, available now, available from, back in stock, back in our shops, in our shops, in our stores, in our shop, pre order, launch, launching, introducing, on sale, meet the, free trial, sign up',
  ],
]
const readCharacters = 1_000
const phrases = asks.map(([category, list]): [Category, string[]] => [category, list.split(', ').map(wordsOf)])

/** The category that answers to a post of our own most likely have, and the phrase that says so; `undefined` where none does. */
export function askedByUs(text: string): { category: Category; phrase: string } | undefined {
  const read = ` ${wordsOf(plainText(text).slice(0, readCharacters))} `
  for (const [category, list] of phrases) {
    const phrase = list.find((one) => read.includes(` ${one} `))
    if (phrase !== undefined) return { category, phrase }
  }
  return undefined
}

function wordsOf(text: string): string {
  return splitWords(text)
    .map(({ word }) => word)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .join(' ')
}
