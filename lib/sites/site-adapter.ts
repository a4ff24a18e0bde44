import type { PostKey } from '../post/post-key.ts'
import type { Post } from '../post/post.ts'
import type { Site } from '../post/site.ts'
import { withinLimits } from './within-limits.ts'

/** Why a container could not be read as a post. Reported, never guessed around. */
export interface Missing {
  kind: 'missing'
  field: 'permalink' | 'author' | 'time' | 'text' | 'key'
  promoted: boolean
}

export interface Found {
  kind: 'found'
  post: Post
}

/** `none`: the container matches the selector but is no post of its own (an emptied placeholder, a quoted block). */
export type ReadResult = Found | Missing | { kind: 'none' }

/** Where a badge belongs in a post: at the end of this element's row. */
export interface BadgeAnchor {
  /** The post's own action row, or the closest thing to it. The badge host becomes its last child. */
  row: Element
}

export interface PageContext {
  url: URL
}

/**
 * What an adapter looks for, by a name of its own, each as an ordered list of selectors: the first that matches counts, the others are
 * what older and newer layouts have. Data, so that a name whose site has changed can be put right without a new version.
 */
export type SelectorTable<Name extends string = string> = Readonly<Record<Name, readonly string[]>>

/** A post by its address alone. */
export interface PostAddress {
  key: PostKey
  /** The one form of the address that everybody shares. */
  permalink: string
}

/** A site as its file describes it. `build` makes the adapter over the table of the plan, or over one that was put right. */
export interface SitePlan<Name extends string = string> {
  site: Site
  /** Exact host names. Empty where any host may run the site (Mastodon): then the person's table says so. */
  hosts: readonly string[]
  selectors: SelectorTable<Name>
  /** The post that a web address leads to, in whichever of the site's forms it is written; `undefined` if it leads to none. */
  postAt?(url: URL): PostAddress | undefined
  build(selectors: SelectorTable<Name>): SiteAdapter
}

/**
 * Lets TypeScript check that `build` asks for the names that the table has, and keeps from every `postAt` what is no link of the web:
 * other schemes, a name and password before the host, ports on hosts that are known, addresses that are too long to be a permalink.
 */
export function planSite<Name extends string>(plan: SitePlan<Name>): SitePlan {
  const isKnownHost = plan.hosts.length > 0
  return { ...plan, postAt: (url) => (mayBePermalink(url, isKnownHost) ? plan.postAt?.(url) : undefined) }
}

function mayBePermalink({ href, protocol, username, password, port }: URL, isKnownHost: boolean): boolean {
  const isWeb = protocol === 'https:' || protocol === 'http:'
  return isWeb && href.length <= 2_000 && username === '' && password === '' && !(isKnownHost && port !== '')
}

/** The one thing that knows a site's page: where posts are, how to read one, where a badge goes. No state, DOM only. */
export interface SiteAdapter {
  site: Site
  /** Matches every element that may be a post's own container. */
  postSelector: string
  /** Pages on which the extension is silent altogether (messages, settings, drafts …). */
  isSilentPage(url: URL): boolean
  /** Cheap identity of what a container shows now: another value means the site reused the node for another post. */
  fingerprint(container: Element): string
  readPost(container: Element, page: PageContext): ReadResult
  /** `undefined` where the layout is unknown: then there is no badge, never one on the wrong post. */
  badgeAnchor(container: Element): BadgeAnchor | undefined
  /** Attributes besides the usual ones (`observe-feed.ts`) that say which post a node shows, or who may see it. */
  tellingAttributes?: readonly string[]
  /**
   * Makes the page say the link of one post, where it does so late (Facebook: when its time is pointed at). Called once, when a person
   * opens the picker there; the post is read again afterwards.
   */
  revealPermalink?(container: Element): Promise<void>
}

/** A post that could be read. What a page forges at length is cut to what `lib/post/post-schema.ts` takes. */
export const found = (post: Post): Found => ({ kind: 'found', post: withinLimits(post) })

/** A post of which a field could not be found: it gets no badge, and the field is named in reports. */
export const missing = (field: Missing['field'], promoted = false): Missing => ({ kind: 'missing', field, promoted })

export const none: ReadResult = { kind: 'none' }
