import type { Guess } from '../classify/classifier.ts'
import { wordRules } from '../classify/guess-category.ts'
import { findMentions } from '../classify/match-terms.ts'
import type { WatchTerm } from '../org/org-rows.ts'
import type { Post } from '../post/post.ts'

/** What this device makes of a post: whether it is a mention, and of what category. */
export function guessPost(post: Post, terms: readonly WatchTerm[]): { isMention: boolean; guess: Guess } {
  const mentions = findMentions(post.text, { authorHandle: post.authorHandle }, terms)
  return { isMention: mentions.length > 0, guess: wordRules.guess(post.text, { terms: mentions }) }
}
