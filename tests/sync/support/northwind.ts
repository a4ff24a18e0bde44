import type { Department, Person, WorkingCalendar } from '../../../lib/org/org-rows.ts'
import type { Post } from '../../../lib/post/post.ts'
import { postKey } from '../../../lib/post/post-key.ts'
import { type Item, itemIdOf } from '../../../lib/triage/item.ts'
import type { ItemActs, ItemMutation } from '../../../lib/triage/mutation.ts'
import type { ReduceContext } from '../../../lib/triage/reduce-context.ts'
import { reduce } from '../../../lib/triage/reduce.ts'

/** Northwind makes kettles. Everything here is invented. */
export const organisationId = '0190a7c0-0000-7000-8000-00000000aaaa'

/** A Monday, 10:00 in Berlin. */
export const monday = Date.UTC(2026, 2, 2, 9, 0)

export const officeHours: WorkingCalendar = {
  zone: 'Europe/Berlin',
  week: [...Array.from({ length: 5 }, () => ({ from: 540, to: 1080 })), undefined, undefined],
}

function department(id: string, more: Partial<Department> = {}): Department {
  const empty = { connectorId: undefined, deputyIds: [], categories: [], calendar: undefined, guidance: '' }
  return { id, name: id, ...empty, answerTargetMinutes: 60, ...more }
}

const person = (id: string, role: Person['role'], departmentIds: string[] = []): Person => ({ id, name: id, role, departmentIds })

const byId = <T extends { id: string }>(rows: T[]) => new Map(rows.map((row) => [row.id, row]))

export const departments = byId([
  department('service', { calendar: officeHours, deputyIds: ['dora'] }),
  department('pr', { connectorId: 'cleo' }),
  department('product'),
])

/** Ana works in no department, Ben and Bob in service, Cleo coordinates PR, Dora stands in for service. */
export const people = byId([
  person('ana', 'member'),
  person('ben', 'member', ['service']),
  person('bob', 'member', ['service', 'product']),
  person('cleo', 'connector', ['pr']),
  person('dora', 'member', ['service']),
  person('max', 'manager', ['service']),
  person('mia', 'social-media-manager'),
  person('adam', 'admin'),
])

export function kettlePost(id: string, more: Partial<Post> = {}): Post {
  return {
    key: postKey('mastodon', `kettles.example/${id}`),
    aliases: [],
    weak: false,
    site: 'mastodon',
    kind: 'post',
    promoted: false,
    audience: 'public',
    permalink: `https://kettles.example/@pia/${id}`,
    authorName: 'Pia',
    authorHandle: 'pia@kettles.example',
    text: `My Northwind kettle number ${id} whistles out of tune.`,
    postedAt: '2026-03-01T08:00:00.000Z',
    ...more,
  }
}

export const contextOf = (actorId: string, at = monday): ReduceContext => ({ actorId, at, estimated: false, departments, people })

/** An act on the item of `post`, with ordinary arguments where none are given. */
export function actOn<K extends keyof ItemActs>(
  post: Post,
  kind: K,
  opId: string,
  args: Partial<ItemActs[K]> = {},
): ItemMutation {
  const ordinary: ItemActs = {
    tag: { post, category: 'service', confidential: false, note: undefined },
    route: {
      post,
      category: 'service',
      departmentIds: ['service'],
      leadDepartmentId: 'service',
      urgency: 'normal',
      confidential: false,
      note: undefined,
    },
    dismiss: { post },
    claim: { departmentId: 'service' },
    release: { departmentId: 'service' },
    assign: { departmentId: 'service', personId: 'bob' },
    note: { text: 'Called Pia.', departmentId: undefined },
    wait: { departmentId: 'service', for: 'customer' },
    answer: { departmentId: 'service', link: 'https://kettles.example/@northwind/1' },
    close: { departmentId: 'service', outcome: 'resolved', link: undefined, text: undefined },
    return: { departmentId: 'service', reason: 'A matter of taste.' },
    undo: { opId: '' },
  }
  const itemId = itemIdOf(organisationId, post.key)
  return { opId, at: monday, kind, itemId, args: { ...ordinary[kind], ...args } } as ItemMutation
}

/** Does acts one after the other, one second apart; each must be accepted. */
export function after(...acts: [actor: string, mutation: ItemMutation][]): Item {
  let item: Item | undefined
  for (const [index, [actor, mutation]] of acts.entries()) {
    const reduced = reduce(item, mutation, contextOf(actor, monday + index * 1_000))
    if (!reduced.ok) throw new Error(`${actor} may not ${mutation.kind}: ${JSON.stringify(reduced.error)}`)
    item = reduced.value
  }
  if (!item) throw new Error('No act, no item.')
  return item
}
