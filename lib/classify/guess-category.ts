import { type Category, categories } from '../org/category.ts'
import type { Classifier, Guess } from './classifier.ts'
import { isMarketOnly, type Mention } from './match-terms.ts'
import { plainText } from './plain-text.ts'
import { type Evidence, findEvidence } from './word-rules.ts'

/**
 * How common each category is among mentions, as a head start in units of a cue's weight. It orders what the words leave open;
 * alone it never makes a guess.
 */
const headStart: Partial<Record<Category, number>> = { other: 1.2, service: 0.9, praise: 0.4, risk: 0.2 }

/** A guess must be ahead of the next category by this much; one hint is not enough. */
const neededMargin = 0.75
const mostReasons = 3
/** Longer texts say no more about what they are, and the work must stay small whatever a page holds. */
const readCharacters = 4_000

/** Rules over words: weighs every phrase of `cues.ts` in the post. English; other languages end up unsure. */
export const wordRules: Classifier = { guess }

function guess(text: string, { terms }: { terms: readonly Mention[] }): Guess {
  const evidence = [...findEvidence(plainText(text).slice(0, readCharacters)), ...marketEvidence(terms)]
  const scores = new Map(categories.map((category) => [category, scoreOf(category, evidence)]))
  const score = (category: Category) => scores.get(category) ?? 0
  const ranked = categories.toSorted((a, b) => score(b) - score(a))
  const [first = 'other', second = 'other'] = ranked
  const reasons = reasonsFor(first, evidence)
  const isSure = reasons.length > 0 && score(first) - score(second) >= neededMargin
  return isSure ? { kind: 'guess', category: first, reasons, ranked } : { kind: 'unsure', reasons, ranked }
}

/** Of the same reason the second time counts for little: three "thanks" are not three thanks. */
function scoreOf(category: Category, evidence: readonly Evidence[]): number {
  const own = evidence.filter((one) => one.category === category)
  const seen = new Set<string>()
  const weights = own.map(({ weight, reason }) => {
    const isRepeated = seen.has(reason.toLowerCase())
    seen.add(reason.toLowerCase())
    return isRepeated ? weight / 4 : weight
  })
  return weights.reduce((sum, weight) => sum + weight, headStart[category] ?? 0)
}

/** A competitor's name with nothing about us is about the market, whatever is said of it. */
function marketEvidence(terms: readonly Mention[]): Evidence[] {
  const [first] = terms
  return first && isMarketOnly(terms) ? [{ category: 'market', weight: 20, reason: first.found }] : []
}

function reasonsFor(category: Category, evidence: readonly Evidence[]): string[] {
  const own = evidence.filter((one) => one.category === category).toSorted((a, b) => b.weight - a.weight)
  return [...new Set(own.map(({ reason }) => reason))].slice(0, mostReasons)
}
