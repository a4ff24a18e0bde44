import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright'
import { learnedClassifier } from '../../lib/classify/learned-classifier.ts'
import { readModel } from '../../lib/classify/linear-model.ts'
import { findMentions } from '../../lib/classify/match-terms.ts'
import type { WatchTerm } from '../../lib/org/org-rows.ts'
import { openSavedPage } from './saved-pages.ts'

/** The one that the extension has. */
const classifier = learnedClassifier(readModel(readFileSync(new URL('../../public/model.bin', import.meta.url))))

/** Saved pages of X with posts of many people. What is guessed of them changes with the model, and any will do. */
const files = ['x/3-profile.html', 'x/1-feed.html', 'x/6-feed.html', 'x/2-post-detail.html']

/**
 * Opens a saved page of X, and chooses a post that somebody else wrote, and a word of it that makes it a mention, guessed to be something
 * for Customer service.
 *
 * @param sureFrom how likely a category must be to be named
 * @throws Error if no page has one
 */
export async function openGuessedPost(page: Page, sureFrom: number): Promise<{ post: Locator; term: WatchTerm }> {
  for (const file of files) {
    await openSavedPage(page, file, 'https://x.com/someone')
    const found = await findGuessedPost(page, sureFrom)
    if (found) return found
  }
  throw new Error('No post of these pages is guessed to be for Customer service.')
}

async function findGuessedPost(page: Page, sureFrom: number): Promise<{ post: Locator; term: WatchTerm } | undefined> {
  const posts = page.locator('article[data-testid="tweet"]:has(time)')
  for (let index = 0; index < (await posts.count()); index += 1) {
    const text = await posts
      .nth(index)
      .locator('[data-testid="tweetText"]')
      .first()
      .innerText()
      .catch(() => '')
    const word = text.split(/[^\p{L}]+/u).find((candidate) => candidate.length > 6)
    if (!word) continue
    const term: WatchTerm = { id: `found-${index}`, text: word, kind: 'own' }
    const guess = classifier.guess(text, { terms: findMentions(text, { authorHandle: '' }, [term]), sureFrom })
    if (guess.kind !== 'guess' || guess.category !== 'service') continue
    return { post: posts.nth(index), term }
  }
  return undefined
}
