import type { Audience, PostKind, Post } from '../post/post.ts'
import type { PostKey } from '../post/post-key.ts'
import type { Site } from '../post/site.ts'
import type { BadgeState } from './badge-state.ts'
import type { PickerModel } from './content-operations.ts'

/** What the side panel can say about the tab in front. */
export type PanelView =
  /** In reading order, each once. */
  | { kind: 'posts'; site: Site; host: string; posts: PanelPost[] }
  /** A page of the site on which nothing is ever read: messages, settings, drafts. */
  | { kind: 'silent'; site: Site }
  | { kind: 'paused' }
  | { kind: 'off'; site: Site; host: string; by: 'person' | 'organisation' }
  /** Nothing is read here; links are routed. */
  | { kind: 'link'; site: Site; host: string; by: 'person' | 'organisation' | 'terms' }
  | { kind: 'not-granted'; site: Site; host: string }
  /** The page was there before us, or we were updated under it. */
  | { kind: 'not-running'; site: Site }
  /** Any other page: its address is not even told to us. */
  | { kind: 'elsewhere' }

/** A post in the side panel's list. */
export interface PanelPost {
  key: PostKey
  kind: PostKind
  promoted: boolean
  audience: Audience
  authorName: string
  authorHandle: string
  /** The beginning of its text. */
  excerpt: string
  postedAt: string | undefined
  postedAtShown: string | undefined
  state: BadgeState
}

export type PanelPostAnswer = { kind: 'found'; post: Post; model: PickerModel } | { kind: 'gone' }

/** What a person wants to route from any page. */
export interface Draft {
  id: string
  post: Post
  /** What they had selected; sent with their note, unless they take it out. */
  quote: string
  /** The page's or the link's own words, shown to recognise it by. Never sent. */
  title: string
}

export interface DraftView extends Draft {
  model: PickerModel
}
