import type { Category } from '../org/category.ts'
import type { OrgRows } from '../org/org-rows.ts'
import type { Post } from '../post/post.ts'
import type { Instant } from '../util/clock.ts'
import type { Outcome, Urgency } from './item.ts'

/** What a person can do to an item, as `kind → args`. */
export interface ItemActs {
  tag: { post: Post; category: Category; confidential: boolean; note: string | undefined }
  route: {
    post: Post
    category: Category
    departmentIds: string[]
    leadDepartmentId: string
    urgency: Urgency
    confidential: boolean
    note: string | undefined
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

/** What a person can do to a row that is set up rather than worked. */
export interface OrgActs {
  'put-row': { [K in keyof OrgRows]: { rowKind: K; value: OrgRows[K] } }[keyof OrgRows]
  'remove-row': { rowKind: Exclude<keyof OrgRows, 'organisation' | 'person'>; id: string }
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

export function isOrgMutation(mutation: Mutation): mutation is OrgMutation {
  return mutation.kind === 'put-row' || mutation.kind === 'remove-row'
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
