import type { PostAddress, ReadResult } from './site-adapter.ts'
import { found, missing, none } from './site-adapter.ts'
import { firstOwn, firstOwnAll } from './own-elements.ts'
import { pageLink } from './page-link.ts'
import { joinTexts, nameText } from './plain-text.ts'
import { isoTime } from './posted-at.ts'
import { audienceOfVideo, type YoutubeBadges } from './youtube-audience.ts'
import { addressOfYoutube, parseYoutubeChannel, parseYoutubeLink } from './youtube-permalink.ts'
import { youtubeText } from './youtube-text.ts'

/** What is looked for in a watch page, beside what says who may see it. */
interface VideoSelectors extends YoutubeBadges {
  watch: readonly string[]
  title: readonly string[]
  owner: readonly string[]
  description: readonly string[]
  snippet: readonly string[]
  expand: readonly string[]
  pageVideo: readonly string[]
  published: readonly string[]
}

/** Nothing in the block under the player belongs to somebody else. */
const nested = 'ytd-comments'

/**
 * The video of a watch page, read at the block with its title. The page of the last video stays up while the next one is being fetched,
 * under the next one's address already: then it is read as nothing.
 */
export function readVideo(container: Element, page: URL, selectors: VideoSelectors): ReadResult {
  const watch = container.closest(selectors.watch.join())
  const link = parseYoutubeLink(page)
  const stated = [watch, container].flatMap((element) => element?.getAttribute('video-id') ?? [])
  const isThis = link?.place === 'video' && stated.length > 0 && stated.every((id) => id === link.id)
  if (!link || !isThis || container.closest('[hidden]')) return none
  const title = firstOwn(container, selectors.title, nested)
  const titleText = title ? nameText(title) : ''
  const owner = firstOwn(container, selectors.owner, nested)
  const handle = handleOf(owner, page)
  if (titleText === '') return owner ? missing('text') : none
  if (!owner || !handle) return missing('author')
  const address = addressOfYoutube({ place: 'video', id: link.id, comment: undefined })
  const audience = audienceOfVideo(watch ?? undefined, selectors)
  const description = descriptionOf(container, page, selectors)
  return found({
    ...address,
    aliases: [],
    weak: false,
    site: 'youtube',
    kind: 'post',
    promoted: false,
    audience,
    authorName: nameText(owner) || handle,
    authorHandle: handle,
    text: audience === 'public' ? joinTexts([titleText, description.text], '\n') : '',
    postedAt: publishedAt(container, address, selectors),
    ...(description.isCut && audience === 'public' ? { truncated: true } : {}),
  })
}

/** What tells one video's block from the next one's. */
export function videoFingerprint(container: Element, selectors: VideoSelectors): string {
  const id = [container.closest(selectors.watch.join()), container].map((element) => element?.getAttribute('video-id')).join()
  const parts = [selectors.title, selectors.owner, selectors.snippet].map((choices) => firstOwn(container, choices, nested))
  return [id, parts[1]?.getAttribute('href'), ...parts.map((part) => part?.textContent.slice(0, 100))].join(' ')
}

function handleOf(owner: Element | undefined, page: URL): string | undefined {
  const url = pageLink(owner?.getAttribute('href'), page)
  return url && parseYoutubeChannel(url)
}

/**
 * The description as far as the page has it. It stands there twice once it was opened: in full, and by its beginning. The full one may be
 * the last video's for a moment, so it has to begin like the other.
 */
function descriptionOf(container: Element, page: URL, selectors: VideoSelectors): { text: string; isCut: boolean } {
  const words = (choices: readonly string[]) =>
    firstOwnAll(container, choices, nested)
      .map((part) => youtubeText(part, page))
      .find((text) => text !== '') ?? ''
  const [full, beginning] = [words(selectors.description), words(selectors.snippet)]
  const isSame = full !== '' && compared(full).startsWith(compared(beginning).slice(0, 60))
  if (isSame) return { text: full, isCut: false }
  const more = firstOwn(container, selectors.expand, nested)
  return { text: beginning, isCut: beginning !== '' && more !== undefined }
}

function compared(text: string): string {
  return text.replace(/(?:\.\.\.|…)?\s*$/u, '').replace(/\s+/gu, ' ')
}

/** The time in the head of the page, which is that of the video that the tab was opened with. */
function publishedAt(container: Element, { permalink }: PostAddress, selectors: VideoSelectors): string | undefined {
  const { ownerDocument: document } = container
  const stated = document.querySelector(selectors.pageVideo.join())
  const id = stated?.getAttribute('content')
  if (!id || !permalink.endsWith(`=${id}`)) return undefined
  for (const choice of selectors.published) {
    const time = isoTime(document.querySelector(choice)?.getAttribute('content'))
    if (time) return time
  }
  return undefined
}
