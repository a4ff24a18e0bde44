import type { PanelPost, PanelView, DraftView } from '../../../lib/messages/panel.ts'
import type { PageOperations } from '../../../lib/messages/page-operations.ts'
import type { PickerModel, PostAct } from '../../../lib/messages/content-operations.ts'
import type { BadgeState } from '../../../lib/messages/badge-state.ts'
import { categories } from '../../../lib/org/category.ts'
import type { Post } from '../../../lib/post/post.ts'
import { postByAddress, webKey } from '../../../lib/post/web-post.ts'

type PanelOperations = Pick<
  PageOperations,
  'panelPosts' | 'panelPost' | 'showPost' | 'panelAct' | 'panelUndo' | 'draft' | 'draftOf' | 'dropDraft'
>

/** The page beside the side panel: its posts, and what was done to them. */
export class PanelModel {
  view: PanelView = { kind: 'elsewhere' }
  posts: Post[] = []
  states = new Map<string, BadgeState>()
  shown: string[] = []
  acts: { tabId: number | undefined; act: PostAct }[] = []
  waiting: DraftView | undefined

  /** A page of X with these posts. */
  showPosts(posts: Post[], states: BadgeState[]): void {
    this.posts = posts
    posts.forEach((post, index) => this.states.set(post.key, states[index] ?? { kind: 'quiet' }))
    this.view = { kind: 'posts', site: 'x', host: 'x.com', posts: [] }
  }

  operations: PanelOperations = {
    panelPosts: () =>
      this.view.kind === 'posts' ? { ...this.view, posts: this.posts.map((post) => this.#line(post)) } : this.view,
    panelPost: ({ key }) => {
      const post = this.posts.find((known) => known.key === key)
      return post ? { kind: 'found', post, model: this.picker(this.states.get(key) ?? { kind: 'quiet' }) } : { kind: 'gone' }
    },
    showPost: ({ key }) => {
      this.shown.push(key)
      return { kind: 'shown' }
    },
    panelAct: ({ tabId, act }) => {
      this.acts.push({ tabId, act })
      const state: BadgeState =
        act.kind === 'dismiss'
          ? { kind: 'not-a-mention', waiting: false }
          : act.kind === 'tag'
            ? { kind: 'tagged', category: act.category, waiting: false }
            : { kind: 'routed', category: act.category, department: 'Product', claimed: false, dueAt: undefined, waiting: false }
      this.states.set(act.post.key, state)
      return { kind: 'saved', opId: act.opId, state }
    },
    panelUndo: ({ opId, post }) => {
      this.states.set(post.key, { kind: 'quiet' })
      return { kind: 'saved', opId, state: { kind: 'quiet' } }
    },
    draft: () => this.waiting,
    draftOf: ({ address }) => {
      if (URL.canParse(address)) this.waiting = this.draftAt(new URL(address))
      return this.waiting
    },
    dropDraft: () => {
      this.waiting = undefined
      return { ok: true }
    },
  }

  draftAt(address: URL, quote = '', title = ''): DraftView {
    const post = postByAddress('web', webKey(address), address.href)
    return { id: 'draft-1', post, quote, title, model: { ...this.picker({ kind: 'quiet' }), linkOnly: true } }
  }

  picker(state: BadgeState): PickerModel {
    const names = ['Customer service', 'Product', 'Press office', 'Sales', 'People', 'Legal']
    const guess = state.kind === 'guess' ? { category: state.category, reasons: state.reasons } : undefined
    return {
      state,
      guess,
      categories: [...new Set([...(guess ? [guess.category] : []), ...categories])],
      departments: names.map((name, index) => ({
        id: `d${index}`,
        name,
        contact: index === 2 ? 'Ana' : undefined,
        availability: index === 0 ? 'in until 18:00' : undefined,
        guidance: index === 0 ? 'Please do not answer yourself. Complaints are answered within 2 working hours.' : '',
      })),
      proposals: { service: ['d0', 'd1'], press: ['d2'] },
      linkOnly: false,
    }
  }

  #line(post: Post): PanelPost {
    const { key, kind, promoted, audience, authorName, authorHandle, postedAt, text } = post
    const state = this.states.get(key) ?? { kind: 'quiet' as const }
    return { key, kind, promoted, audience, authorName, authorHandle, excerpt: text, postedAt, postedAtShown: undefined, state }
  }
}
