import { explainMentions, isMarketOnly, isOwnPost } from '../../../lib/classify/match-terms.ts'
import type { TriedPost, TriedText } from '../../../lib/messages/term-operations.ts'
import type { WatchTerm } from '../../../lib/org/org-rows.ts'

/** What the background answers to somebody who tries watch terms; it guesses nothing. */
export function tryTerms({ text, authorHandle }: TriedText, terms: readonly WatchTerm[]): TriedPost {
  const { mentions, cancelled } = explainMentions(text, { authorHandle }, terms)
  const outcome = isOwnPost(mentions) ? 'own' : isMarketOnly(mentions) ? 'market' : mentions.length > 0 ? 'mention' : 'none'
  return { mentions, cancelled, outcome, category: outcome === 'market' ? 'market' : undefined }
}
