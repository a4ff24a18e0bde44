import { expect, test } from 'vitest'
import { summaryToShareSchema } from '../../lib/sync/protocol-summaries.ts'
import { emptyDraft, periodOf, periodsFor, type ShareDraft, summaryToShare } from './share-draft.ts'

const seed = '0191d5a0-0000-7000-8000-000000000001'
const own = { today: '2026-11-18', days: [{ day: '2026-11-17', totalMs: 44 * 60_000 }] }
const draft = (more: Partial<ShareDraft> = {}): ShareDraft => ({
  ...emptyDraft(seed),
  to: { kind: 'people', readerIds: ['ben'] },
  ...more,
})
const department = { kind: 'department', departmentId: 'service' } as const

test('nothing is sent to nobody, nor to more than can be chosen', () => {
  expect(summaryToShare(emptyDraft(seed), own)).toBeUndefined()
  const readerIds = Array.from({ length: 11 }, (_, place) => `p${place}`)
  expect(summaryToShare(draft({ to: { kind: 'people', readerIds } }), own)).toBeUndefined()
})

test('yesterday comes first, because it is over', () => {
  const sent = summaryToShare(draft(), own)
  expect(sent).toMatchObject({ period: 'day', firstDay: '2026-11-17', minutes: 45, days: 7, to: { readerIds: ['ben'] } })
  expect(summaryToShareSchema.parse(sent)).toEqual(sent)
})

test('a department’s figure takes last week alone, for thirty days', () => {
  const forFigure = draft({ to: department, days: 1, chosen: { period: 'day', firstDay: '2026-11-17' } })
  expect(periodsFor(forFigure, own.today)).toHaveLength(1)
  expect(periodOf(forFigure, own.today)).toMatchObject({ period: 'week', firstDay: '2026-11-09' })
  const sent = summaryToShare(forFigure, own)
  expect(sent).toMatchObject({ period: 'week', days: 30, to: department })
  expect(summaryToShareSchema.parse(sent)).toEqual(sent)
})

test('the same again has the same id, and everything else another one', () => {
  const ids = [
    draft(),
    draft({ days: 1 }),
    draft({ to: { kind: 'people', readerIds: ['ana'] } }),
    draft({ chosen: { period: 'week', firstDay: '2026-11-09' } }),
    draft({ seed: '0191d5a0-0000-7000-8000-000000000002' }),
  ].map((one) => summaryToShare(one, own)?.id)
  expect(new Set(ids).size).toBe(5)
  expect(summaryToShare(draft(), own)?.id).toBe(ids[0])
})
