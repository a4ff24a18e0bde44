import { type BlueskyLink, parseBlueskyPost } from './bluesky-permalink.ts'
import { pageLink } from './page-link.ts'

/** The opened post as the page's head states it: a saved page's own address may name no post any more. */
export function statedPost(document: Document, page: URL, choices: readonly string[]): BlueskyLink | undefined {
  return choices
    .map((choice) => document.querySelector(choice))
    .map((stated) => pageLink(stated?.getAttribute('href') ?? stated?.getAttribute('content'), page))
    .map((url) => url && parseBlueskyPost(url))
    .find((link) => link !== undefined)
}
