import type { Category } from '../org/category.ts'
import { categoryOdds, logistic, softmax } from './category-odds.ts'
import { isReadable } from './detect-language.ts'
import { explainGuess } from './explain-guess.ts'
import {
  firstSentimentOutput,
  knownFeatures,
  type LinearModel,
  modelCategories,
  sentiments,
  sumsOf,
  urgentOutput,
} from './linear-model.ts'
import { leanOnParent, type ParentPost, viewOfParent } from './lean-on-parent.ts'
import { featuresOf } from './post-features.ts'
import type { Token } from './post-tokens.ts'
import { wantsAnswer } from './wants-answer.ts'

export type Urgency = 'high' | 'normal' | 'low'
export type Sentiment = (typeof sentiments)[number]

/** Everything the model says about a post. */
export interface Assessment {
  /** Most likely first. */
  ranked: Category[]
  /** How likely the first is, 0 to 1. */
  score: number
  /** How likely somebody waits for an answer, 0 to 1. */
  answer: number
  urgency: Urgency
  sentiment: Sentiment
  /** Words of the post that decided, strongest first. */
  reasons: string[]
  /** Words of the post it answers, where those decided as well. */
  parentReasons: string[]
  /** How likely each category is, in the order of `modelCategories`. */
  odds: number[]
  tokens: Token[]
}

/** Who is known around a post. */
export interface Surroundings {
  /** Handles of the organisation without `@`, folded. */
  ownHandles?: ReadonlySet<string> | undefined
  parent?: ParentPost | undefined
}

/** The parent decided as well if without it the guess would be another, or this much less likely. */
const decidedAsWell = 0.1

/** Asks the model. The same text gives the same answer; far below a millisecond for a post of usual length. */
export function assessPost(model: LinearModel, text: string, { ownHandles, parent }: Surroundings = {}): Assessment {
  const post = featuresOf(text, ownHandles)
  const known = knownFeatures(model, post)
  const sums = sumsOf(model, known)
  const alone = categoryOdds(sums, model.header)
  const above =
    parent && isReadable(parent.text) ? viewOfParent(parent, (said) => assessPost(model, said, { ownHandles })) : undefined
  const odds = parent && above ? leanOnParent(post, alone.odds, above.odds, parent) : alone.odds
  const answer = above ? odds.reduce((sum, one, at) => sum + (isAnswered[at] ? one : 0), 0) : alone.answer
  const order = [...odds.keys()].toSorted((a, b) => (odds[b] ?? 0) - (odds[a] ?? 0))
  const best = order[0] ?? 0
  const score = odds[best] ?? 0
  const felt = softmax(sentiments.map((_, at) => sums[firstSentimentOutput + at] ?? 0))
  const wants = answer >= 0.5
  return {
    ranked: order.flatMap((at) => modelCategories[at] ?? []),
    score,
    answer,
    urgency: logistic(sums[urgentOutput] ?? 0) >= 0.5 && wants ? 'high' : wants ? 'normal' : 'low',
    sentiment: sentiments[felt.indexOf(Math.max(...felt))] ?? 'neutral',
    reasons: explainGuess(post.text, post.tokens, known, model, best, odds),
    parentReasons: above && score - (alone.odds[best] ?? 0) >= decidedAsWell ? above.reasons : [],
    odds,
    tokens: post.tokens,
  }
}

const isAnswered = modelCategories.map(wantsAnswer)
