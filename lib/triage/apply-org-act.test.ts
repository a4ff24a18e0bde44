import { expect, test } from 'vitest'
import { departments, monday, people } from '../../tests/sync/support/northwind.ts'
import { checkOrgAct } from './apply-org-act.ts'
import type { OrgMutation } from './mutation.ts'

const put = (args: object) => ({ opId: 'o', at: monday, kind: 'put-row', args }) as OrgMutation
const acts = {
  department: put({ rowKind: 'department', value: departments.get('pr') }),
  term: { opId: 'o', at: monday, kind: 'remove-row', args: { rowKind: 'watch-term', id: 'w' } } as OrgMutation,
  person: put({ rowKind: 'person', value: people.get('ana') }),
  rota: put({ rowKind: 'rota-day', value: { id: '1', personIds: ['ana'] } }),
  look: { opId: 'o', at: monday, kind: 'look', args: { host: 'x.com', termId: 'w', found: 0 } } as OrgMutation,
  organisation: put({ rowKind: 'organisation', value: { id: 'n', name: 'Northwind' } }),
}

test.each([
  ['adam', 'department', true],
  ['adam', 'term', true],
  ['adam', 'person', true],
  ['adam', 'organisation', true],
  ['mia', 'department', true],
  ['mia', 'term', true],
  ['mia', 'person', false],
  ['mia', 'organisation', false],
  ['max', 'department', false],
  ['cleo', 'term', false],
  ['ana', 'term', false],
  ['mia', 'rota', true],
  ['cleo', 'rota', false],
  ['ana', 'look', true],
] as const)('checkOrgAct: %s and a %s: %s', (id, act, allowed) => {
  const actor = people.get(id)
  const refusal = actor && checkOrgAct(acts[act], actor)
  expect(refusal?.code).toBe(allowed ? undefined : 'not-allowed')
})
