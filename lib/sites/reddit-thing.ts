import type { PostKind } from '../post/post.ts'
import { postKey } from '../post/post-key.ts'
import { joinTexts, plainText, type TextRules } from './plain-text.ts'
import { isoTime } from './posted-at.ts'
import { printRedditLink, type RedditLink, redditKey } from './reddit-permalink.ts'
import { found, missing, none, type ReadResult } from './site-adapter.ts'

/** What a container says, in whichever of Reddit's layouts it is. Ids are without `t3_` and `t1_`. */
export interface RedditThing {
  kind: Extract<PostKind, 'post' | 'quote' | 'comment'>
  /** The id that the container itself states. */
  id: string | undefined
  /** The address that the container gives as its own; `null`: it is no good. */
  link: RedditLink | null | undefined
  /** The post that a comment is under, where the container says so. */
  postId?: string | undefined
  /** The comment that a comment answers; `null`: the post itself; `undefined`: the page does not say. */
  parentId?: string | null | undefined
  author: string | undefined
  title?: string | undefined
  body: Element | undefined
  promoted?: boolean
  time: string | null | undefined
  timeShown?: string | undefined
  language?: string | null
  media?: string[]
}

const textRules: TextRules = {
  whiteSpace: 'collapsed',
  breaks: {
    P: 2,
    BLOCKQUOTE: 2,
    PRE: 2,
    UL: 2,
    OL: 2,
    LI: 1,
    DIV: 1,
    TABLE: 2,
    TR: 1,
    HR: 2,
    H1: 2,
    H2: 2,
    H3: 2,
    H4: 2,
    H5: 2,
    H6: 2,
  },
  // Pictures have their own place in a post; what screen readers are told is the site's.
  skips: (element) => element.matches('figure, faceplate-screen-reader-content, shreddit-player-2, gallery-carousel'),
}

/** Makes a post of what a container says, or says what it lacks. */
export function readRedditThing(thing: RedditThing): ReadResult {
  const promoted = thing.promoted ?? false
  const isComment = thing.kind === 'comment'
  // What is left of a comment that was taken back or removed is neither words nor a name.
  if (isComment && !thing.author && !thing.body) return none
  const link = linkOf(thing)
  if (!link) return missing('permalink', promoted)
  if (!thing.author) return missing('author', promoted)
  const postedAt = redditTime(thing.time)
  const inReplyTo = isComment ? answered(thing, link) : undefined
  return found({
    key: redditKey(link),
    aliases: [],
    weak: false,
    site: 'reddit',
    kind: thing.kind,
    promoted,
    audience: 'public',
    permalink: printRedditLink(link),
    authorName: thing.author,
    authorHandle: thing.author,
    text: joinTexts([thing.title ?? '', thing.body ? plainText(thing.body, textRules) : ''], '\n\n'),
    postedAt,
    ...(!postedAt && thing.timeShown ? { postedAtShown: thing.timeShown } : {}),
    ...(thing.language && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}$/u.test(thing.language) ? { language: thing.language } : {}),
    ...(inReplyTo ? { inReplyTo } : {}),
    ...(thing.media && thing.media.length > 0 ? { media: thing.media.slice(0, 10) } : {}),
  })
}

/** Id and address have to name the same thing; a stated id is enough for an address where the page gives none. */
function linkOf({ kind, id, link, postId }: RedditThing): RedditLink | undefined {
  const isComment = kind === 'comment'
  if (link) {
    const linked = isComment ? link.commentId : link.postId
    const fits = linked !== undefined && (id === undefined || id === linked) && (!postId || postId === link.postId)
    return fits ? { ...link, commentId: isComment ? link.commentId : undefined } : undefined
  }
  if (id === undefined || link === null) return undefined
  if (!isComment) return { place: undefined, postId: id, commentId: undefined }
  return postId === undefined ? undefined : { place: undefined, postId, commentId: id }
}

function answered({ parentId }: RedditThing, link: RedditLink) {
  if (parentId === undefined) return undefined
  return postKey('reddit', parentId === null ? `t3_${link.postId}` : `t1_${parentId}`)
}

/** Reddit writes `2025-11-04T18:20:10.257000+0000`, which not every browser reads: zone and fraction are brought to the standard's form. */
function redditTime(text: string | null | undefined): string | undefined {
  return isoTime(text?.replace(/(\.\d{3})\d+/u, '$1').replace(/([+-]\d{2})(\d{2})$/u, '$1:$2'))
}
