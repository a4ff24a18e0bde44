import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import { lookAfter, sweepLookId } from '../org/sweep.ts'
import { openOrganisationDb } from '../store/organisation-db.ts'
import type { Mutation } from '../triage/mutation.ts'
import { readOrganisation } from './organisation-view.ts'
import type { Workspace } from './workspace.ts'

vi.mock('./read-managed.ts', () => ({ readManaged: () => Promise.resolve({ watchTerms: [] }) }))

const place = { host: 'x.com', termId: 'w1' }
const id = sweepLookId(place)
const look = (at: number, found: number): Mutation => ({ opId: `l${at}`, at, kind: 'look', args: { ...place, found } })
const unlook: Mutation = { opId: 'u', at: 30, kind: 'unlook', args: place }

const ofBen = lookAfter(undefined, { kind: 'look', args: { ...place, found: 1 } }, { personId: 'ben', at: 10 })
const before = { personId: 'ben', at: 10, found: 1 }

test.each<[string, Mutation[], unknown]>([
  ['nothing waits', [], ofBen],
  ['a look of mine waits', [look(20, 2)], { ...ofBen, personId: 'ana', at: 20, found: 2, before }],
  ['an older look of mine waits', [look(5, 2)], ofBen],
  ['a look of mine waits, and that it was none', [look(20, 2), unlook], ofBen],
  ['somebody else looked, and I say it was none', [unlook], ofBen],
])('who looked last while %s', async (name, outbox, expected) => {
  const db = await openOrganisationDb(`view-${name}`)
  if (ofBen) await db.put('rows', { rowKind: 'sweep-look', id, seq: 1, value: ofBen, keys: [] })
  await db.put('rows', { rowKind: 'rota-day', id: '1', seq: 2, value: { id: '1', personIds: ['ben'] }, keys: [] })
  const session = { kind: 'local', organisationId: 'o', personId: 'ana' }
  const { looks, rota } = await readOrganisation({ db, session } as Workspace, outbox)
  expect(looks.get(id)).toEqual(expected)
  expect(rota.get('1')?.personIds).toEqual(['ben'])
  db.close()
})

test('a first look that waits and is taken back leaves none, and a day of the rota that waits counts', async () => {
  const db = await openOrganisationDb('view-none')
  const day: Mutation = {
    opId: 'r',
    at: 1,
    kind: 'put-row',
    args: { rowKind: 'rota-day', value: { id: '7', personIds: ['ana'] } },
  }
  const session = { kind: 'local', organisationId: 'o', personId: 'ana' }
  const { looks, rota } = await readOrganisation({ db, session } as Workspace, [look(20, 2), unlook, day])
  expect(looks.size).toBe(0)
  expect([...rota.keys()]).toEqual(['7'])
  db.close()
})
