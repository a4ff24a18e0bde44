import type { Locator, Page } from 'playwright'
import { wordRules } from '../../lib/classify/guess-category.ts'
import { findMentions } from '../../lib/classify/match-terms.ts'
import type { WatchTerm } from '../../lib/org/org-rows.ts'

/**
 * Chooses a post of a page that somebody else wrote, and a word of it that makes it a mention, guessed to be something for Customer service.
 *
 * @throws Error if the page has none
 */
export async function findGuessedPost(page: Page): Promise<{ post: Locator; term: WatchTerm }> {
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
    const guess = wordRules.guess(text, { terms: findMentions(text, { authorHandle: '' }, [term]) })
    if (guess.kind !== 'guess' || guess.category !== 'service') continue
    return { post: posts.nth(index), term }
  }
  throw new Error('No post of this page is guessed to be for Customer service.')
}
