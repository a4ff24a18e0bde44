import type { Evidence } from '../budget/log-entry.ts'
import type { SiteFix } from '../org/site-fix.ts'
import type { SiteLook } from '../org/site-health.ts'
import type { Category } from '../org/category.ts'
import type { Post } from '../post/post.ts'
import type { PostKey } from '../post/post-key.ts'
import type { Site } from '../post/site.ts'
import type { Urgency } from '../triage/item.ts'
import type { Rejection } from '../triage/mutation.ts'
import type { BadgeState } from './badge-state.ts'

/** What a content script may ask of the background. Posts with a limited audience never appear here. */
export interface ContentOperations {
  /** How this tab's site is to be treated. Asked once at start. */
  siteSettings(input: Record<string, never>): SiteSettings
  /**
   * Posts seen for the first time in this tab, and the public ones among their `parents`, the posts they answer, that are not asked about
   * themselves. Text of posts that are not public must be empty.
   */
  readPosts(input: { posts: Post[]; parents?: Post[] | undefined }): { states: Partial<Record<PostKey, BadgeState>> }
  /** States again, after a change. */
  badgeStates(input: { keys: PostKey[] }): { states: Partial<Record<PostKey, BadgeState>> }
  /** What the picker offers for a post. */
  pickerModel(input: { post: Post; parent?: Post | undefined }): PickerModel
  /** Saved once this answers `saved`. The same `opId` may be sent again and has one effect. */
  actOnPost(input: PostAct): ActAnswer
  undo(input: { opId: string; undoes: string; post: Post }): ActAnswer
  /** Other posts stand in this page than when the side panel last asked. Sent once for each time it asks. */
  postsChanged(input: Record<string, never>): { ok: true }
  /** What the adapter found on this page, as numbers. Stays on the device unless the organisation wants counts. */
  siteHealth(input: SiteLook): { ok: true }
  /** A social tab has the focus: keep in touch with the server. Sent every 20 s. */
  heartbeat(input: Record<string, never>): { ok: true }
  /** When somebody was at this page. Stays on the device; an entry sent twice counts once. `wanted`: a window is open. */
  evidence(input: { entries: Evidence[] }): { wanted: boolean }
}

export interface SiteSettings {
  /** The site this tab's host runs; `undefined` where the person's table does not name it. */
  site: Site | undefined
  /** `panel` and `link` put nothing into the page. */
  mode: 'badge' | 'panel' | 'link' | 'off'
  quietMarks: 'hover' | 'always' | 'never'
  paused: boolean
  /** How the site is to be read since it has changed; `undefined` where the site's plan counts as it is. */
  fix?: Pick<SiteFix, 'version' | 'offFields' | 'selectors'> | undefined
}

/** `parent`, the post that this one answers, helps to read it and goes no further than this device. */
export type PostAct = { opId: string; post: Post; parent?: Post | undefined } & (
  | {
      kind: 'route'
      category: Category
      departmentIds: string[]
      leadDepartmentId: string
      urgency: Urgency
      confidential: boolean
      note: string | undefined
    }
  | { kind: 'tag'; category: Category; confidential: boolean; note: string | undefined }
  | { kind: 'dismiss' }
)

/** `rejected`: known here and now to be impossible, nothing was saved. */
export type ActAnswer =
  | { kind: 'saved'; opId: string; state: BadgeState }
  | { kind: 'rejected'; rejection: Rejection; /** Who was faster, where somebody was. */ actorName: string | undefined }

export interface PickerModel {
  /** The state now: somebody may have acted already. */
  state: BadgeState
  /** The classifier's guess, with the words that decided; `undefined` where it is not sure. */
  guess: { category: Category; reasons: string[] } | undefined
  /** Most likely first; all of them. */
  categories: Category[]
  departments: PickerDepartment[]
  /** Departments proposed for each category; the first one replies in public. */
  proposals: Partial<Record<Category, string[]>>
  /** Only the link and the note will be sent: the page does not say that the post is public. */
  linkOnly: boolean
}

export interface PickerDepartment {
  id: string
  name: string
  /** Name of who coordinates it now (the connector, else a deputy); `undefined` where nobody is appointed. */
  contact: string | undefined
  /** When it is at work, e.g. "in until 18:00"; ready to show. */
  availability: string | undefined
  guidance: string
}

/** What the background tells content scripts. */
export type ContentNotice =
  | { kind: 'states-changed'; keys: PostKey[] | 'all' }
  | { kind: 'settings-changed' }
  | { kind: 'open-picker' }
  /** What the system says about its person; the page in front stamps it. */
  | { kind: 'machine'; state: 'active' | 'idle' | 'locked' }
  /** Time counts from now on. */
  | { kind: 'window-opened' }

/** A notice as it travels by `tabs.sendMessage`. */
export interface ContentNoticeMessage {
  type: 'notice'
  data: ContentNotice
}

/** What the background asks a tab's annotator on behalf of the side panel. Nothing of it moves the focus or marks anything. */
export type ContentQuestion =
  /** The posts that stand in the page now, in reading order. */
  | { kind: 'posts' }
  /** One of them, read again. */
  | { kind: 'post'; key: PostKey }
  /** Scrolls to one of them. */
  | { kind: 'show'; key: PostKey }

export interface ContentAnswers {
  posts: { kind: 'posts'; posts: Post[] } | { kind: 'silent' }
  post: { kind: 'found'; post: Post; parent?: Post | undefined } | { kind: 'gone' }
  show: { kind: 'shown' | 'gone' }
}

export type ContentAnswer = ContentAnswers[ContentQuestion['kind']]

/** A question as it travels by `tabs.sendMessage`. */
export interface ContentQuestionMessage {
  type: 'question'
  data: ContentQuestion
}
