import { pageLink } from './page-link.ts'
import { isTiktokVideoPage, parseTiktokLink, type TiktokLink } from './tiktok-permalink.ts'

/** Where a page says which video it shows. */
interface PageVideoSelectors {
  pageAddress: readonly string[]
  player: readonly string[]
}

/**
 * The video of a page. A saved page may stand under another address: where that names no video, or one that is not there, it is the one
 * that the page says it is of; where the page says none, the only one that has a player.
 */
export function tiktokVideoOfPage(document: Document, page: URL, selectors: PageVideoSelectors): TiktokLink | undefined {
  const link = parseTiktokLink(page)
  const stated = statedVideo(document, page, selectors)
  const played = playedVideos(document, selectors)
  if (stated && played.has(stated.id) && !(link && played.has(link.id))) return stated
  if (link || !isTiktokVideoPage(page)) return link
  const [only] = played.size === 1 ? played : []
  return stated ?? (only === undefined ? undefined : { handle: undefined, id: only })
}

/** What the head of the page says, or its line to copy (2022 to 2024). */
function statedVideo(document: Document, page: URL, { pageAddress }: PageVideoSelectors): TiktokLink | undefined {
  for (const choice of pageAddress) {
    const stated = document.querySelector(choice)
    const address = stated?.getAttribute('href') ?? stated?.getAttribute('content') ?? stated?.textContent.trim()
    const url = pageLink(address, page)
    const video = url && parseTiktokLink(url)
    if (video) return video
  }
  return undefined
}

/** Numbers of the videos that have a player: the shown one, and often the next. */
function playedVideos(document: Document, { player }: PageVideoSelectors): ReadonlySet<string> {
  const players = [...document.querySelectorAll(player.join())]
  return new Set(players.flatMap(({ id }) => /-(?<id>[1-9]\d{14,19})$/u.exec(id)?.groups?.id ?? []))
}
