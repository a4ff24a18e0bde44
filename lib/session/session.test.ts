import { expect, test } from 'vitest'
import { replicaName, type Session } from './session.ts'

const local = (organisationId: string, personId: string): Session => ({ kind: 'local', organisationId, personId })

test('replicaName: every account of every organisation has a replica of its own', () => {
  const ids = ['0190a7c0-0000-7000-8000-00000000aaaa', '0190a7c0-0000-7000-8000-00000000bbbb']
  const names = ids.flatMap((id) => ['ana', 'ben'].map((person) => replicaName(local(id, person))))
  expect(new Set(names).size).toBe(4)
})
