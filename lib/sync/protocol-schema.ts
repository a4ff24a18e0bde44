import {
  departmentSchema,
  engagementPolicySchema,
  idSchema,
  organisationSchema,
  personSchema,
  rotaDaySchema,
  siteModeSchema,
  sweepLookSchema,
  watchTermSchema,
} from '../org/org-schema.ts'
import { guessWeekSchema, learningRowSchema } from '../org/learning-row-schema.ts'
import { receivedFixSchema } from '../org/site-fix-schema.ts'
import { faceSchema, itemSchema } from '../triage/item-schema.ts'
import type { Rejection } from '../triage/mutation.ts'
import { z } from '../util/zod.ts'
import {
  type InvitationAnswer,
  type JoinAnswer,
  type JoinRequest,
  maxMutationsPerPush,
  type SyncAnswer,
  type SyncConflict,
} from './protocol.ts'

const maybe = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((value): z.output<T> | undefined => value ?? undefined)
const seq = z.int().min(0)

/**
 * A push and pull as it reaches a server.
 *
 * `mutation` stays loose here: one that is not valid is refused by itself and must not keep the others from being applied.
 */
export const syncRequestSchema = z.object({
  clientId: z.uuid(),
  epoch: maybe(z.string().max(100)),
  schema: z.int(),
  cursor: seq,
  sentAt: z.number(),
  mutations: z
    .array(
      z.object({ mid: z.int().min(1), mutation: z.looseObject({ opId: idSchema, kind: z.string().max(40), at: z.number() }) }),
    )
    .max(maxMutationsPerPush),
})

const rejectionSchema: z.ZodType<Rejection> = z.object({
  code: z.enum([
    'no-such-item',
    'no-such-part',
    'illegal-transition',
    'already-claimed',
    'superseded',
    'too-late',
    'not-allowed',
    'invalid',
    'unsupported',
  ]),
  state: maybe(z.string().max(200)),
  actorId: maybe(idSchema),
})

const resultSchema = z.discriminatedUnion('kind', [
  z.object({ mid: seq, opId: idSchema, kind: z.literal('applied'), itemId: maybe(z.string().max(100)) }),
  z.object({ mid: seq, opId: idSchema, kind: z.literal('refused'), rejection: rejectionSchema }),
])

const rowKindSchema = z.enum([
  'organisation',
  'department',
  'person',
  'watch-term',
  'rota-day',
  'sweep-look',
  'site-mode',
  'engagement-policy',
  'site-fix',
  'learning',
  'guess-week',
  'item',
  'face',
])

const put = <K extends string, S extends z.ZodType>(rowKind: K, value: S) =>
  z.object({ kind: z.literal('put'), rowKind: z.literal(rowKind), id: z.string().max(100), seq, value })

const changeSchema = z.union([
  z.object({ kind: z.literal('gone'), rowKind: rowKindSchema, id: z.string().max(100), seq }),
  z.discriminatedUnion('rowKind', [
    put('organisation', organisationSchema),
    put('department', departmentSchema),
    put('person', personSchema),
    put('watch-term', watchTermSchema),
    put('rota-day', rotaDaySchema),
    put('sweep-look', sweepLookSchema),
    put('site-mode', siteModeSchema),
    put('engagement-policy', engagementPolicySchema),
    put('site-fix', receivedFixSchema),
    put('learning', learningRowSchema),
    put('guess-week', guessWeekSchema),
    put('item', itemSchema),
    put('face', faceSchema),
  ]),
])

/** An answer as it reaches the extension. Nothing of it is trusted before it has passed here. */
export const syncAnswerSchema: z.ZodType<SyncAnswer> = z.object({
  acked: seq,
  results: z.array(resultSchema).max(maxMutationsPerPush),
  changes: z.array(changeSchema).max(10_000),
  cursor: seq,
  more: z.boolean(),
  epoch: z.string().min(1).max(100),
  snapshot: z.boolean(),
})

export const syncConflictSchema: z.ZodType<SyncConflict> = z.discriminatedUnion('code', [
  z.object({ code: z.literal('gap'), acked: seq }),
  z.object({ code: z.literal('forked') }),
])

/** Body of an answer with status 404: this client number is somebody else's. */
export const unknownClientSchema = z.object({ code: z.literal('no-such-client') })

export const joinRequestSchema: z.ZodType<JoinRequest> = z.object({
  code: z.string().trim().min(1).max(200),
  deviceName: z.string().trim().min(1).max(200),
})

export const invitationAnswerSchema: z.ZodType<InvitationAnswer> = z.object({
  code: z.string().min(1).max(200),
  personName: z.string().max(200),
  expiresAt: z.number().min(0).max(8.64e15),
})

export const joinAnswerSchema: z.ZodType<JoinAnswer> = z.object({
  token: z.string().min(1).max(500),
  organisationId: z.uuid(),
  organisationName: z.string().max(200),
  personId: idSchema,
  personName: z.string().max(200),
})
