import type { Category } from '../org/category.ts'
import type { Lesson } from '../org/learning-row.ts'
import type { OrgRows, SetUpRowKind } from '../org/org-rows.ts'
import type { Post } from '../post/post.ts'
import type { Instant } from '../util/clock.ts'
import type { Outcome, Urgency } from './item.ts'

/** What a person can do to an item, as `kind → args`. */
export interface ItemActs {
  tag: { post: Post; category: Category; confidential: boolean; note: string | undefined; lesson?: Lesson | undefined }
  route: {
    post: Post
    category: Category
    departmentIds: string[]
    leadDepartmentId: string
    urgency: Urgency
    confidential: boolean
    note: string | undefined
    /** What the organisation learns from it; the background adds it. */
    lesson?: Lesson | undefined
  }
  /** Not about us: the badge goes quiet for everybody. */
  dismiss: { post: Post }
  claim: { departmentId: string }
  release: { departmentId: string }
  assign: { departmentId: string; personId: string }
  note: { text: string; departmentId: string | undefined }
  wait: { departmentId: string; for: 'customer' | 'inside' }
  /** The public reply, recorded with its link. */
  answer: { departmentId: string; link: string }
  close: { departmentId: string; outcome: Outcome; link: string | undefined; text: string | undefined }
  return: { departmentId: string; reason: string }
  undo: { opId: string }
}

/** What a person can do to a row of the organisation itself. */
export interface OrgActs {
  'put-row': { [K in SetUpRowKind]: { rowKind: K; value: OrgRows[K] } }[SetUpRowKind]
  'remove-row': { rowKind: 'department' | 'watch-term'; id: string }
  /** Looked for a watch term on the site's own search page. */
  look: { host: string; termId: string; found: number }
  /** Takes one's own look back. */
  unlook: { host: string; termId: string }
  /** Forgets what a person has taught; without one, everything that anybody has. */
  'forget-learning': { personId: string | undefined }
}

interface MutationBase {
  opId: string
  /** When the person did it, by their own clock. */
  at: Instant
}

export type ItemMutation = {
  [K in keyof ItemActs]: MutationBase & { kind: K; itemId: string; args: ItemActs[K] }
}[keyof ItemActs]

export type OrgMutation = { [K in keyof OrgActs]: MutationBase & { kind: K; args: OrgActs[K] } }[keyof OrgActs]

/** One thing a person did, as sent to the backend. */
export type Mutation = ItemMutation | OrgMutation

/** Whether an act is on a row that is set up, such as a department, rather than on an item. */
export function isOrgMutation(mutation: Mutation): mutation is OrgMutation {
  const { kind } = mutation
  return kind === 'put-row' || kind === 'remove-row' || kind === 'forget-learning' || isLookMutation(mutation)
}

export type LookMutation = Extract<OrgMutation, { kind: 'look' | 'unlook' }>

/** Whether an act is about the row of a look, which `lookAfter` folds. */
export function isLookMutation(mutation: Mutation): mutation is LookMutation {
  return mutation.kind === 'look' || mutation.kind === 'unlook'
}

/** Why a mutation was refused. `actorId`: who was faster, where somebody was. */
export interface Rejection {
  code:
    | 'no-such-item'
    | 'no-such-part'
    | 'illegal-transition'
    | 'already-claimed'
    | 'superseded'
    | 'too-late'
    | 'not-allowed'
    | 'invalid'
    | 'unsupported'
  /** The current state in a word, e.g. `closed`, where it explains the refusal. */
  state: string | undefined
  actorId: string | undefined
}
