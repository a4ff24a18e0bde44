import { firstOwn } from './own-elements.ts'
import { pageLink } from './page-link.ts'
import { nameText, plainText, type TextRules } from './plain-text.ts'
import { found, missing, none, type ReadResult } from './site-adapter.ts'
import { addressOfTiktok, parseTiktokLink, parseTiktokProfile } from './tiktok-permalink.ts'

/** What is looked for in a video of a list. */
interface TiktokVideoSelectors {
  player: readonly string[]
  creator: readonly string[]
  description: readonly string[]
  videoTime: readonly string[]
}

export const tiktokTextRules: TextRules = { whiteSpace: 'kept', breaks: {}, skips: () => false }

/**
 * A video in the list of a video's own page. Nothing in the list links to its videos, so only the one that the page's address names is
 * read: its player has the same number, and its author the same name.
 */
export function readTiktokVideo(container: Element, page: URL, selectors: TiktokVideoSelectors): ReadResult {
  const link = parseTiktokLink(page)
  const player = firstOwn(container, selectors.player, 'article')?.id
  if (!link?.handle || !player?.endsWith(`-${link.id}`)) return none
  const creator = firstOwn(container, selectors.creator, 'article')
  const url = pageLink(creator?.getAttribute('href'), page)
  const handle = url && parseTiktokProfile(url)
  if (!creator || !handle) return missing('author')
  if (handle.toLowerCase() !== link.handle.toLowerCase()) return none
  const description = firstOwn(container, selectors.description, 'article')
  const time = firstOwn(container, selectors.videoTime, 'article')
  const shown = time ? nameText(time).replace(/^·\s*/u, '') : ''
  return found({
    ...addressOfTiktok(link),
    aliases: [],
    weak: false,
    site: 'tiktok',
    kind: 'post',
    promoted: false,
    audience: 'public',
    authorName: nameText(creator) || handle,
    authorHandle: handle,
    text: description ? plainText(description, tiktokTextRules) : '',
    postedAt: undefined,
    ...(shown === '' ? {} : { postedAtShown: shown.slice(0, 100) }),
  })
}
