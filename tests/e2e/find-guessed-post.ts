import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright'
import { learnedClassifier } from '../../lib/classify/learned-classifier.ts'
import { readModel } from '../../lib/classify/linear-model.ts'
import { findMentions } from '../../lib/classify/match-terms.ts'
import type { WatchTerm } from '../../lib/org/org-rows.ts'

/** The one that the extension has. */
const classifier = learnedClassifier(readModel(readFileSync(new URL('../../public/model.bin', import.meta.url))))

/**
 * Chooses a post of a page that somebody else wrote, and a word of it that makes it a mention, guessed to be something for Customer service.
 *
 * @param sureFrom how likely a category must be to be named
 * @throws Error if the page has none
 */
export async function findGuessedPost(page: Page, sureFrom: number): Promise<{ post: Locator; term: WatchTerm }> {
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
  throw new Error('No post of this page is guessed to be for Customer service.')
}
