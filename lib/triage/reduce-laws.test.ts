import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actOn, contextOf, kettlePost, monday, people } from '../../tests/sync/support/northwind.ts'
import { actKinds } from './act-kind.ts'
import { faceOf } from './face.ts'
import { faceSchema, itemSchema } from './item-schema.ts'
import type { Item } from './item.ts'
import { bodyOf, reduce } from './reduce.ts'

const departmentIds = ['service', 'pr', 'product', 'kitchen']

/** One act of one person: most may do it, some are invalid. */
const anyAct = fc.record({
  actor: fc.constantFrom(...people.keys(), 'nobody'),
  kind: fc.constantFrom(...actKinds),
  departments: fc.array(fc.constantFrom(...departmentIds), { minLength: 1, maxLength: 4 }),
  lead: fc.constantFrom(...departmentIds),
  person: fc.constantFrom(...people.keys()),
  confidential: fc.boolean(),
  urgent: fc.boolean(),
  key: fc.constantFrom('1', '1', '2'),
  weak: fc.boolean(),
  pauseMs: fc.constantFrom(0, 1_000, 60_000),
})
type AnyAct = typeof anyAct extends fc.Arbitrary<infer T> ? T : never

const home = kettlePost('1')

/** Does the acts one after the other and calls `look` for each, accepted or not. */
function play(
  acts: AnyAct[],
  look: (before: Item | undefined, reduced: ReturnType<typeof reduce>, act: AnyAct, at: number) => void,
) {
  let item: Item | undefined
  let at = monday
  for (const [index, act] of acts.entries()) {
    at += act.pauseMs
    const post = act.key === '1' ? home : kettlePost('2', { aliases: [home.key], weak: act.weak })
    const [departmentId = ''] = act.departments
    const args = {
      departmentId,
      departmentIds: act.departments,
      leadDepartmentId: act.lead,
      personId: act.person,
      confidential: act.confidential,
      urgency: act.urgent ? 'urgent' : 'normal',
      ...(act.kind === 'undo' && { opId: item?.last.opId ?? 'none' }),
    }
    const mutation = { ...actOn(post, act.kind, `op-${index}`, args), itemId: '0190a7c0-0000-5000-8000-000000000001' }
    const reduced = reduce(item, mutation, contextOf(act.actor, at))
    look(item, reduced, act, at)
    if (reduced.ok) item = reduced.value
  }
}

const law = (look: Parameters<typeof play>[1]) =>
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 30 }), (acts) => play(acts, look)),
    { numRuns: 300 },
  )

describe('reduce, whatever people do', () => {
  test('the timeline grows by at most one line and keeps what it had', () => {
    law((before, reduced) => {
      if (!reduced.ok) return
      const old = before?.timeline ?? []
      expect(reduced.value.timeline.slice(0, old.length)).toEqual(old)
      expect(reduced.value.timeline.length - old.length).toBe(reduced.value === before ? 0 : 1)
    })
  })

  test('an item never changes where an act is refused, and is never changed in place', () => {
    law((before) => {
      if (before) expect(Object.isFrozen(deepFreeze(before))).toBe(true)
    })
  })

  test('an item is what its schema says, also after a journey as JSON', () => {
    law((_before, reduced) => {
      if (reduced.ok) expect(itemSchema.parse(JSON.parse(JSON.stringify(reduced.value)))).toEqual(reduced.value)
    })
  })

  test('an undo at once puts everything back', () => {
    law((before, reduced, act, at) => {
      if (!reduced.ok || reduced.value === before || act.kind === 'undo') return
      const undo = { ...actOn(home, 'undo', 'undo', { opId: reduced.value.last.opId }), itemId: reduced.value.id }
      const undone = reduce(reduced.value, undo, contextOf(act.actor, at + 10_000))
      expect(undone.ok && (before ? bodyOf(undone.value) : undone.value.status)).toEqual(before ? bodyOf(before) : 'withdrawn')
    })
  })

  test('reporters, parts and keys are there once', () => {
    law((_before, reduced) => {
      if (!reduced.ok) return
      const { reporterIds, parts, key, aliases } = reduced.value
      for (const ids of [reporterIds, parts.map((part) => part.departmentId), [key, ...aliases]]) {
        expect(new Set(ids).size).toBe(ids.length)
      }
    })
  })

  test('a confidential item has no face, and every face is what its schema says', () => {
    law((_before, reduced) => {
      if (!reduced.ok) return
      const face = faceOf(reduced.value)
      if (reduced.value.confidential) expect(face).toBeUndefined()
      if (face) expect(faceSchema.parse(JSON.parse(JSON.stringify(face)))).toEqual(face)
    })
  })

  test('a routed item has a lead among its parts', () => {
    law((_before, reduced) => {
      if (!reduced.ok || reduced.value.status !== 'routed') return
      expect(reduced.value.parts.map((part) => part.departmentId)).toContain(reduced.value.leadDepartmentId)
    })
  })
})

test('an item that is full takes nothing more, so that everybody can still read it', () => {
  const reduced = reduce(undefined, actOn(home, 'tag', 't1'), contextOf('ana'))
  if (!reduced.ok) throw new Error('A tag is always accepted.')
  const [entry] = reduced.value.timeline
  const full = { ...reduced.value, timeline: Array.from({ length: 10_000 }, () => entry).flatMap((line) => line ?? []) }
  expect(itemSchema.safeParse(full).success).toBe(true)
  expect(reduce(full, actOn(home, 'note', 'n1'), contextOf('ana'))).toMatchObject({
    error: { code: 'invalid', state: 'timeline' },
  })
})

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value))
    Object.values(Object.freeze(value)).forEach(deepFreeze)
  return value
}
