import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { Mutation } from '../triage/mutation.ts'
import { endReplica } from './end-replica.ts'
import { deleteOrganisationDb, openOrganisationDb } from './organisation-db.ts'
import { saveMutation, SignedOutError } from './outbox-store.ts'

const claim = (opId: string): Mutation => ({ opId, at: 0, kind: 'claim', itemId: 'item', args: { departmentId: 'service' } })

test('an empty replica ends, and takes nothing any more', async () => {
  const db = await openOrganisationDb('ends')
  expect(await endReplica(db, false)).toEqual({ ended: true })
  await expect(saveMutation(db, claim('late'))).rejects.toThrow(SignedOutError)
  expect(await db.count('outbox')).toBe(0)
})

test('one with acts waiting goes on, unless the person lets them go', async () => {
  const db = await openOrganisationDb('waits')
  await saveMutation(db, claim('one'))
  await db.put('refused', {
    opId: 'two',
    mutation: claim('two'),
    rejection: { code: 'superseded', state: undefined, actorId: 'ana' },
  })
  expect(await endReplica(db, false)).toEqual({ ended: false, waiting: 2 })
  await saveMutation(db, claim('three'))
  expect(await endReplica(db, true)).toEqual({ ended: true })
})

test('the same account signed in again begins anew', async () => {
  const db = await openOrganisationDb('again')
  await endReplica(db, true)
  db.close()
  await deleteOrganisationDb('again')
  const next = await openOrganisationDb('again')
  await expect(saveMutation(next, claim('one'))).resolves.toMatchObject({ mid: 1 })
})
