import type { Category } from '../org/category.ts'
import { categoryOdds, logistic, softmax } from './category-odds.ts'
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
import { featuresOf } from './post-features.ts'
import type { Token } from './post-tokens.ts'

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
  /** How likely each category is, in the order of `modelCategories`. */
  odds: number[]
  tokens: Token[]
}

/** Asks the model. The same text gives the same answer; far below a millisecond for a post of usual length. */
export function assessPost(model: LinearModel, text: string, ownHandles?: ReadonlySet<string>): Assessment {
  const post = featuresOf(text, ownHandles)
  const known = knownFeatures(model, post)
  const sums = sumsOf(model, known)
  const { odds, answer } = categoryOdds(sums, model.header)
  const order = [...odds.keys()].toSorted((a, b) => (odds[b] ?? 0) - (odds[a] ?? 0))
  const best = order[0] ?? 0
  const felt = softmax(sentiments.map((_, at) => sums[firstSentimentOutput + at] ?? 0))
  const wants = answer >= 0.5
  return {
    ranked: order.flatMap((at) => modelCategories[at] ?? []),
    score: odds[best] ?? 0,
    answer,
    urgency: logistic(sums[urgentOutput] ?? 0) >= 0.5 && wants ? 'high' : wants ? 'normal' : 'low',
    sentiment: sentiments[felt.indexOf(Math.max(...felt))] ?? 'neutral',
    reasons: explainGuess(text, post.tokens, known, model, best, odds),
    odds,
    tokens: post.tokens,
  }
}
