import { itemIdFor } from '../../../lib/services/items-view.ts'
import type { Workspace } from '../../../lib/services/workspace.ts'
import type { Post } from '../../../lib/post/post.ts'
import { outcomes } from '../../../lib/triage/item.ts'
import type { ItemMutation, Mutation } from '../../../lib/triage/mutation.ts'
import { actOn, departments, kettlePost, organisationId, people } from './northwind.ts'
import type { Random } from './random.ts'
import type { SimClient } from './sim-client.ts'

const first = kettlePost('1')
/** Three posts under five keys: two are also met on another instance. */
const posts: readonly Post[] = [
  first,
  kettlePost('2'),
  kettlePost('3'),
  kettlePost('101', { aliases: [first.key] }),
  kettlePost('102', { aliases: [kettlePost('2').key] }),
]
const ids = [...departments.keys()]
/** As often as they stand here. */
const kinds =
  'route route route tag tag dismiss claim claim release assign note note wait answer close close return undo undo undo put-row put-row remove-row look unlook'.split(
    ' ',
  ) as (ItemMutation['kind'] | 'put-row' | 'remove-row' | 'look' | 'unlook')[]

/** Something a person might do now, sensible or not. */
export async function randomAct(client: SimClient, opId: string, mine: readonly Mutation[], random: Random): Promise<Mutation> {
  const kind = random.pick(kinds)
  const at = client.now()
  if (kind === 'put-row' || kind === 'remove-row') return orgAct(kind, opId, at, random)
  if (kind === 'look')
    return { opId, at, kind, args: { host: 'x.com', termId: `term-${random.below(3)}`, found: random.below(9) } }
  if (kind === 'unlook') return { opId, at, kind, args: { host: 'x.com', termId: `term-${random.below(3)}` } }
  const post = random.pick(posts)
  const workspace = { db: client.db, session: { organisationId } } as Workspace
  const itemId = await itemIdFor(workspace, post)
  const last = mine.findLast((mutation) => 'itemId' in mutation && mutation.kind !== 'undo')
  if (kind === 'undo' && last && 'itemId' in last) {
    return { ...actOn(post, 'undo', opId, { opId: last.opId }), at, itemId: last.itemId }
  }
  const [departmentId, other] = [random.pick(ids), random.pick(ids)]
  const args = {
    departmentId,
    departmentIds: random.happens(0.3) ? [departmentId, other] : [departmentId],
    leadDepartmentId: departmentId,
    personId: random.pick([...people.keys()]),
    outcome: random.pick(outcomes),
    urgency: random.pick(['normal', 'urgent'] as const),
    confidential: random.happens(0.1),
  }
  return { ...actOn(post, kind, opId, kind === 'undo' ? { opId: 'nothing' } : args), at, itemId }
}

function orgAct(kind: 'put-row' | 'remove-row', opId: string, at: number, random: Random): Mutation {
  const id = `term-${random.below(3)}`
  if (kind === 'remove-row') return { opId, at, kind, args: { rowKind: 'watch-term', id } }
  if (random.happens(0.4)) return { opId, at, kind, args: { rowKind: 'watch-term', value: { id, text: opId, kind: 'own' } } }
  const person = random.pick([...people.values()].filter(({ id }) => id !== 'adam'))
  const departmentIds = ids.filter(() => random.happens(0.4))
  return { opId, at, kind, args: { rowKind: 'person', value: { ...person, departmentIds } } }
}
