import { describe, expect, test } from 'vitest'
import { actOn, departments, kettlePost, monday } from '../../tests/sync/support/northwind.ts'
import { actKinds } from './act-kind.ts'
import { mutationSchema } from './mutation-schema.ts'

const post = kettlePost('1')
const sent = (mutation: unknown): unknown => JSON.parse(JSON.stringify(mutation))

describe('mutationSchema', () => {
  test.each(actKinds)('takes %s after a journey as JSON', (kind) => {
    const mutation = actOn(post, kind, 'op-1', kind === 'undo' ? { opId: 'op-0' } : {})
    expect(mutationSchema.parse(sent(mutation))).toEqual(mutation)
  })

  test('takes rows that are set up', () => {
    const putRow = { opId: 'o', at: monday, kind: 'put-row', args: { rowKind: 'department', value: departments.get('service') } }
    expect(mutationSchema.parse(sent(putRow))).toEqual(putRow)
    const removeRow = { opId: 'o', at: monday, kind: 'remove-row', args: { rowKind: 'watch-term', id: 'w1' } }
    expect(mutationSchema.parse(sent(removeRow))).toEqual(removeRow)
    const rota = { opId: 'o', at: monday, kind: 'put-row', args: { rowKind: 'rota-day', value: { id: '7', personIds: ['ana'] } } }
    expect(mutationSchema.parse(sent(rota))).toEqual(rota)
    const look = { opId: 'o', at: monday, kind: 'look', args: { host: 'x.com', termId: 'w1', found: 3 } }
    expect(mutationSchema.parse(sent(look))).toEqual(look)
  })

  const route = actOn(post, 'route', 'op-1')
  const withArgs = (args: object) => ({ ...route, args: { ...route.args, ...args } })
  test.each<[string, unknown]>([
    ['an unknown kind', { ...route, kind: 'delete' }],
    ['an inherited name for a kind', { ...route, kind: 'constructor' }],
    ['no item', { ...route, itemId: undefined }],
    ['an item id that is none', { ...route, itemId: '../1' }],
    ['an opId with a line break', { ...route, opId: 'op\n1' }],
    ['an opId of 101 characters', { ...route, opId: 'o'.repeat(101) }],
    ['a time before 1970', { ...route, at: -1 }],
    ['half a millisecond', { ...route, at: 1.5 }],
    ['a limited post', withArgs({ post: { ...post, audience: 'limited', text: '' } })],
    ['text of a post that may not be public', withArgs({ post: { ...post, audience: 'unknown' } })],
    ['no department', withArgs({ departmentIds: [] })],
    ['51 departments', withArgs({ departmentIds: Array.from({ length: 51 }, (_none, index) => `d${index}`) })],
    ['a department that is markup', withArgs({ departmentIds: ['<b>'] })],
    ['a note of 4,001 characters', withArgs({ note: 'k'.repeat(4_001) })],
    ['an empty note', actOn(post, 'note', 'op-1', { text: '  ' })],
    ['a script as an answer', actOn(post, 'answer', 'op-1', { link: 'javascript:alert(1)' })],
    ['a script as a link', actOn(post, 'close', 'op-1', { link: 'javascript:alert(1)' })],
    ['an outcome we have no word for', actOn(post, 'close', 'op-1', { outcome: 'fired' as never })],
    ['a look put as a row', { opId: 'o', at: monday, kind: 'put-row', args: { rowKind: 'sweep-look', value: {} } }],
    ['a look at an address', { opId: 'o', at: monday, kind: 'look', args: { host: 'x.com/a', termId: 'w1', found: 0 } }],
    [
      'a look that found less than nothing',
      { opId: 'o', at: monday, kind: 'look', args: { host: 'x.com', termId: 'w1', found: -1 } },
    ],
    [
      'an eighth weekday',
      { opId: 'o', at: monday, kind: 'put-row', args: { rowKind: 'rota-day', value: { id: '8', personIds: [] } } },
    ],
    ['an item put as a row', { opId: 'o', at: monday, kind: 'put-row', args: { rowKind: 'item', value: {} } }],
    ['a person removed', { opId: 'o', at: monday, kind: 'remove-row', args: { rowKind: 'person', id: 'ana' } }],
    [
      'a department without hours that end',
      {
        opId: 'o',
        at: monday,
        kind: 'put-row',
        args: {
          rowKind: 'department',
          value: {
            ...departments.get('service'),
            calendar: { zone: 'Europe/Berlin', week: Array.from({ length: 7 }, () => ({ from: 600, to: 600 })) },
          },
        },
      },
    ],
    [
      'a department in no zone',
      {
        opId: 'o',
        at: monday,
        kind: 'put-row',
        args: {
          rowKind: 'department',
          value: {
            ...departments.get('service'),
            calendar: { zone: 'Mars/Olympus', week: Array.from({ length: 7 }, () => null) },
          },
        },
      },
    ],
    ['nothing', undefined],
    ['a list', []],
  ])('refuses %s', (_name, mutation) => {
    expect(mutationSchema.safeParse(mutation === undefined ? null : sent(mutation)).success).toBe(false)
  })

  test('__proto__ in an act changes nothing and is not kept', () => {
    const text = JSON.stringify(route).replaceAll('{', '{"__proto__": {"confidential": true, "admin": true}, ')
    const read = mutationSchema.parse(JSON.parse(text))
    expect(read).toEqual(route)
    expect(Object.hasOwn(read.args, '__proto__')).toBe(false)
    expect(({} as { admin?: boolean }).admin).toBeUndefined()
  })
})
