import type { OrgRows } from '../org/org-rows.ts'
import type { Face } from '../triage/face.ts'
import type { Item } from '../triage/item.ts'
import type { Mutation, Rejection } from '../triage/mutation.ts'
import type { Instant } from '../util/clock.ts'

/** Version of everything in this file. Raise it when an old client could misread an answer; `tests/sync` holds its hash. */
export const syncSchema = 1

export const maxMutationsPerPush = 100
export const maxPushBytes = 256 * 1024

/** Every kind of row that travels. */
export interface RowKinds extends OrgRows {
  item: Item
  face: Face
}
export type RowKind = keyof RowKinds

export interface SyncRequest {
  clientId: string
  /** View epoch the client's rows are from; another one at the server → snapshot. */
  epoch: string | undefined
  schema: number
  /** Last sequence applied; 0 for none. */
  cursor: number
  /** The client's clock when it sent: acts are dated by their distance to it, never by the clock itself. */
  sentAt: Instant
  mutations: PushedMutation[]
}

/** `mid` counts up by one per client, from 1. */
export interface PushedMutation {
  mid: number
  mutation: Mutation
}

export type MutationResult = { mid: number; opId: string } & (
  | { kind: 'applied'; /** the item acted on, which may be an older one found by alias */ itemId: string | undefined }
  | { kind: 'refused'; rejection: Rejection }
)

export type Change = {
  [K in RowKind]:
    | { kind: 'put'; rowKind: K; id: string; seq: number; value: RowKinds[K] }
    | { kind: 'gone'; rowKind: K; id: string; seq: number }
}[RowKind]

export interface SyncAnswer {
  /** Highest mutation number the server has dealt with. */
  acked: number
  results: MutationResult[]
  /** Latest state of each row that changed after the cursor and that this person may see. Ordered by `seq`. */
  changes: Change[]
  cursor: number
  /** There are more changes: call again at once. */
  more: boolean
  epoch: string
  /** The changes are everything there is: drop all rows first. */
  snapshot: boolean
}

/** Body of an answer with status 409. */
export type SyncConflict =
  | { code: 'gap'; acked: number }
  /** This client number was used with another `opId`: a restored or copied profile. Take a new client id and renumber. */
  | { code: 'forked' }

export interface JoinRequest {
  code: string
  deviceName: string
}

export interface InvitationRequest {
  personId: string
}

export interface InvitationAnswer {
  code: string
  personName: string
  expiresAt: Instant
}

export interface JoinAnswer {
  token: string
  organisationId: string
  organisationName: string
  personId: string
  personName: string
}
