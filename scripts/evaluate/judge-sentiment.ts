import { assessPost } from '../../lib/classify/assess-post.ts'
import { type LinearModel, sentiments } from '../../lib/classify/linear-model.ts'
import type { SentimentPost } from '../train/labelled-posts.ts'

/** Accuracy and macro-F1 over the three sentiments. */
export function judgeSentiment(model: LinearModel, posts: readonly SentimentPost[]): string {
  const felt = posts.map(({ sentiment, text }) => ({ sentiment, guess: assessPost(model, text).sentiment }))
  const right = felt.filter(({ sentiment, guess }) => sentiment === guess).length
  const scores = sentiments.map((one) => {
    const found = felt.filter(({ sentiment, guess }) => sentiment === one && guess === one).length
    const either = felt.filter(({ sentiment }) => sentiment === one).length + felt.filter(({ guess }) => guess === one).length
    return (2 * found) / Math.max(1, either)
  })
  const mean = scores.reduce((sum, one) => sum + one, 0) / scores.length
  return `sentiment, ${posts.length} posts: right ${((100 * right) / Math.max(1, posts.length)).toFixed(1)} %, macro-F1 ${mean.toFixed(3)}`
}
