import { browser } from 'wxt/browser'
import type { Classifier, Guess, GuessContext } from '../classify/classifier.ts'
import { wordRules } from '../classify/guess-category.ts'
import { learnedClassifier } from '../classify/learned-classifier.ts'
import { readModel } from '../classify/linear-model.ts'
import { findMentions, isOwnPost } from '../classify/match-terms.ts'
import { t } from '../i18n/t.ts'
import type { Lesson } from '../org/learning-row.ts'
import type { WatchTerm } from '../org/org-rows.ts'
import type { Post } from '../post/post.ts'
import { logger } from '../util/logger.ts'
import { readWeights } from './learning-rows.ts'
import { currentWorkspace } from './workspace.ts'

/** What this device makes of a post: whether it is a mention, and of what category. */
export type GuessPost = (
  post: Pick<Post, 'text' | 'authorHandle'> & Partial<Pick<Post, 'site'>>,
  terms: readonly WatchTerm[],
) => { isMention: boolean; guess: Guess }

/** The trained model once it is read; a cache, as it never changes while this version runs. */
let loaded: Promise<Classifier> | undefined

/** Guesses posts with the trained model, which is read the first time somebody asks, and with what the organisation has taught. */
export async function loadGuessPost(): Promise<GuessPost> {
  loaded ??= loadClassifier()
  const [classifier, context] = await Promise.all([loaded, readContext()])
  return (post, terms) => {
    const mentions = findMentions(post.text, post, terms)
    return {
      isMention: mentions.length > 0 && !isOwnPost(mentions),
      guess: withSource(classifier.guess(post.text, { terms: mentions, ...context })),
    }
  }
}

/** What confirming or correcting the guess at a post teaches; `undefined` for nothing. */
export async function lessonOf(post: Post, terms: readonly WatchTerm[]): Promise<Lesson | undefined> {
  loaded ??= loadClassifier()
  const [classifier, context] = await Promise.all([loaded, readContext()])
  return classifier.lesson?.(post.text, { terms: findMentions(post.text, post, terms), ...context })
}

/** Says it where colleagues decided. */
function withSource(guess: Guess): Guess {
  return guess.isLearned ? { ...guess, reasons: [...guess.reasons, t('learning.reason')] } : guess
}

/** What the organisation has taught, and how sure it wants a guess to be. Neither may keep a post from being guessed. */
async function readContext(): Promise<Pick<GuessContext, 'learned' | 'sureFrom'>> {
  try {
    const workspace = await currentWorkspace()
    const [learned, row] = await Promise.all([
      readWeights(workspace),
      workspace.db.get('rows', ['organisation', workspace.session.organisationId]),
    ])
    return { learned, sureFrom: row?.rowKind === 'organisation' ? row.value.sureFrom : undefined }
  } catch (error) {
    logger.error('reading what was learned', error)
    return {}
  }
}

/** A build without its model still guesses, by the word rules, and tries again next time. */
async function loadClassifier(): Promise<Classifier> {
  try {
    const response = await fetch(browser.runtime.getURL('/model.bin'))
    return learnedClassifier(readModel(new Uint8Array(await response.arrayBuffer())))
  } catch (error) {
    loaded = undefined
    logger.error('reading the model', error)
    return wordRules
  }
}
