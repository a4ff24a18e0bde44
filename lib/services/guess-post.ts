import { browser } from 'wxt/browser'
import type { Classifier, Guess, GuessContext } from '../classify/classifier.ts'
import { wordRules } from '../classify/guess-category.ts'
import { learnedClassifier } from '../classify/learned-classifier.ts'
import { readModel } from '../classify/linear-model.ts'
import { type PostSight, seePost } from '../classify/see-post.ts'
import { t } from '../i18n/t.ts'
import type { Lesson } from '../org/learning-row.ts'
import type { WatchTerm } from '../org/org-rows.ts'
import type { Post } from '../post/post.ts'
import { readStanding } from '../store/standing-rows.ts'
import { logger } from '../util/logger.ts'
import { readWeights } from './learning-rows.ts'
import { currentWorkspace } from './workspace.ts'

/** What this device makes of a post, and of the one that it answers: whether it is a mention, and of what category. */
export type GuessPost = (
  post: Pick<Post, 'text' | 'authorHandle'> & Partial<Pick<Post, 'site' | 'media'>>,
  terms: readonly WatchTerm[],
  parent?: Post,
) => { isMention: boolean; guess: Guess }

/** The trained model once it is read; a cache, as it never changes while this version runs. */
let loaded: Promise<Classifier> | undefined

/** Guesses posts with the trained model, which is read the first time somebody asks, and with what the organisation has taught. */
export async function loadGuessPost(): Promise<GuessPost> {
  loaded ??= loadClassifier()
  const [classifier, context] = await Promise.all([loaded, readContext()])
  return (post, terms, parent) => {
    const sight = seePost(post, terms, parent)
    const { isMention, mentions, parent: above } = sight
    return { isMention, guess: withSource(classifier.guess(post.text, { terms: mentions, parent: above, ...context }), sight) }
  }
}

/** What confirming or correcting the guess at a post teaches; `undefined` for nothing. */
export async function lessonOf(post: Post, terms: readonly WatchTerm[], answered?: Post): Promise<Lesson | undefined> {
  loaded ??= loadClassifier()
  const [classifier, context] = await Promise.all([loaded, readContext()])
  const { mentions, parent } = seePost(post, terms, answered)
  return classifier.lesson?.(post.text, { terms: mentions, parent, ...context })
}

/** Says it where something else than the post's own words decided, or shows that it is about us. */
function withSource(guess: Guess, { mentions }: PostSight): Guess {
  const [shown] = mentions.filter(({ place }) => place.kind === 'picture')
  const isOnlyShown = shown && mentions.every(({ place }) => place.kind === 'picture')
  const reasons = [
    ...guess.reasons,
    ...(guess.parentReasons ? [t('guess.answered', [guess.parentReasons.join(' · ')])] : []),
    ...(guess.isLearned ? [t('learning.reason')] : []),
    ...(isOnlyShown ? [t('guess.inPicture', [shown.found])] : []),
  ]
  return { ...guess, reasons }
}

/** What the organisation has taught, and how sure it wants a guess to be. Neither may keep a post from being guessed. */
async function readContext(): Promise<Pick<GuessContext, 'learned' | 'sureFrom'>> {
  try {
    const workspace = await currentWorkspace()
    const [learned, { setUp }] = await Promise.all([readWeights(workspace), readStanding(workspace.db)])
    const row = setUp.find(({ rowKind, id }) => rowKind === 'organisation' && id === workspace.session.organisationId)
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
