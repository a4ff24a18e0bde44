import { type KnownFeature, type LinearModel } from './linear-model.ts'
import type { Token } from './post-tokens.ts'
import { emptyWords } from './word-lists.ts'

const mostReasons = 3
const mostWords = 4
/** Of the strongest phrase; what is weaker did not decide. */
const leastShare = 0.2

/**
 * The words that decided, strongest first, as they stand in the post: what each feature adds to the guess beyond what it adds to the other
 * categories, shared out to the words it covers; neighbours that both speak for the guess are one phrase.
 *
 * @param output the guessed category's
 * @param odds how likely each category is: what speaks against the likeliest rival counts most
 */
export function explainGuess(
  text: string,
  tokens: readonly Token[],
  known: readonly KnownFeature[],
  model: LinearModel,
  output: number,
  odds: readonly number[],
): string[] {
  const support = supportOf(tokens.length, known, model, output, odds)
  const phrases = phrasesOf(tokens, support).toSorted((a, b) => b.support - a.support)
  const needed = (phrases[0]?.support ?? 0) * leastShare
  const reasons = phrases
    .filter((phrase) => phrase.support >= needed)
    .map(({ start, end }) => text.slice(start, end).replaceAll(/\s+/gu, ' '))
  const first = new Map(reasons.map((reason) => [reason.toLowerCase(), reason] as const).toReversed())
  return [...new Set(reasons.map((reason) => first.get(reason.toLowerCase()) ?? reason))].slice(0, mostReasons)
}

function supportOf(
  length: number,
  known: readonly KnownFeature[],
  { header, weights }: LinearModel,
  output: number,
  odds: readonly number[],
): number[] {
  const support = Array.from({ length }, () => 0)
  const rivals = odds.map((one, at) => (at === output ? 0 : one))
  const total = rivals.reduce((sum, one) => sum + one, 0) || 1
  for (const { at, factor, first, last } of known) {
    if (first === -1) continue
    const weightOf = (one: number): number => (weights[at + one] ?? 0) * (header.scale[one] ?? 0)
    const against = rivals.reduce((sum, one, rival) => sum + (one / total) * weightOf(rival), 0)
    const share = ((weightOf(output) - against) * factor) / (last - first + 1)
    for (let token = first; token <= last; token += 1) support[token] = (support[token] ?? 0) + share
  }
  return support
}

interface Phrase {
  start: number
  end: number
  support: number
}

/** Runs of up to four tokens that speak for the guess, without small words at the edges. */
function phrasesOf(tokens: readonly Token[], support: readonly number[]): Phrase[] {
  const phrases: Phrase[] = []
  let run: number[] = []
  const close = (): void => {
    const trimmed = trim(run, tokens)
    const [first, last] = [tokens[trimmed[0] ?? -1], tokens[trimmed.at(-1) ?? -1]]
    if (first && last)
      phrases.push({ start: first.start, end: last.end, support: trimmed.reduce((sum, at) => sum + (support[at] ?? 0), 0) })
    run = []
  }
  tokens.forEach((token, at) => {
    const speaks = (support[at] ?? 0) > 0 && !isSilent(token)
    if (!speaks || run.length >= mostWords || !touches(tokens[at - 1], token)) close()
    if (speaks) run.push(at)
  })
  close()
  return phrases
}

function trim(run: readonly number[], tokens: readonly Token[]): number[] {
  const says = (at: number): boolean => {
    const { text = '', isWord = false } = tokens[at] ?? {}
    return !isWord || !emptyWords.has(text)
  }
  const from = run.findIndex(says)
  return from === -1 ? [] : run.slice(from, run.findLastIndex(says) + 1)
}

/** Masks, and marks that end a phrase. */
const isSilent = ({ text }: Token): boolean =>
  /^[."]+$/u.test(text) || (/^[<@]./u.test(text) && text !== '<3' && text !== '<money>' && text !== '<span>')
const touches = (before: Token | undefined, { start }: Token): boolean => before !== undefined && start - before.end <= 1
