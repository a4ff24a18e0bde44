import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { idMoment, keyOfComment, parseAggregate, parseCommentUrn, parsePostUrn, printPostUrn } from './linkedin-urn.ts'

const ids = fc.bigInt({ min: 1n, max: (1n << 63n) - 1n }).map(String)
const kinds = fc.constantFrom('activity' as const, 'ugcPost' as const, 'share' as const)

test('parsePostUrn reads what printPostUrn prints', () => {
  fc.assert(
    fc.property(kinds, ids, (kind, id) => {
      expect(parsePostUrn(printPostUrn({ kind, id }))).toEqual({ kind, id })
    }),
  )
})

test('a comment is the same in each of its three names, and whichever number its post has', () => {
  fc.assert(
    fc.property(kinds, ids, ids, (kind, thread, id) => {
      const expected = { thread: { kind, id: thread }, id }
      for (const name of [
        `urn:li:comment:(${kind}:${thread},${id})`,
        `urn:li:comment:(urn:li:${kind}:${thread},${id})`,
        `urn:li:fsd_comment:(${id},urn:li:${kind}:${thread})`,
      ])
        expect(parseCommentUrn(name)).toEqual(expected)
      expect(keyOfComment(expected)).toBe(`linkedin:comment:${id}`)
    }),
  )
})

describe('parsePostUrn', () => {
  test.each([
    'urn:li:person:7',
    'urn:li:jobPosting:7',
    'urn:li:activity:',
    'urn:li:activity:0',
    'urn:li:activity:07',
    'urn:li:activity:9223372036854775808',
    'urn:li:activity:7\n',
    'urn:li:activity:7)',
    'urn:li:activity:٧',
    'urn:li:groupPost:7',
    'urn:li:groupPost:7-0',
    'xurn:li:activity:7',
  ])('refuses %s', (urn) => expect(parsePostUrn(urn)).toBeUndefined())

  test('a group’s post has two numbers', () => {
    expect(parsePostUrn('urn:li:groupPost:12-7436685961216000001')).toEqual({ kind: 'groupPost', id: '12-7436685961216000001' })
  })
})

test('parseAggregate reads activities alone', () => {
  const [one, two] = [
    { kind: 'activity', id: '1' },
    { kind: 'activity', id: '2' },
  ]
  expect(parseAggregate('urn:li:aggregate:(urn:li:activity:1,urn:li:activity:2)')).toEqual([one, two])
  expect(parseAggregate('urn:li:aggregate:(urn:li:jobPosting:1,urn:li:jobPosting:2)')).toEqual([])
  expect(parseAggregate('urn:li:aggregate:(urn:li:activity:1,urn:li:jobPosting:2)')).toEqual([])
  expect(parseAggregate('urn:li:aggregate:()')).toEqual([])
})

test.each([
  ['7315810659462447104', '2025-04-09T18:59:42.405Z'],
  ['12-7315810659462447104', '2025-04-09T18:59:42.405Z'],
  ['12345', undefined],
  ['9223372036854775808', undefined],
  ['', undefined],
])('%s was given out at %s', (id, moment) => expect(idMoment(id)).toBe(moment))
