import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareVersions, fixBefore, isEmptyFix, isFixInForce, replacesFix, type SiteFix } from './site-fix.ts'
import { receivedFixSchema, siteFixSchema } from './site-fix-schema.ts'

const fix = (more: Partial<SiteFix> = {}): SiteFix => ({
  id: 'x',
  version: 3,
  off: false,
  offFields: [],
  selectors: { names: ['[data-kettle="names"]'] },
  fixedIn: undefined,
  ...more,
})

describe('compareVersions', () => {
  test.each([
    ['1.10', '1.9', 1],
    ['1.9', '1.10', -1],
    ['1.4.0', '1.4', 0],
    ['0.1.0', '1', -1],
    ['2', '1.99.99.99', 1],
  ])('%s and %s: %d', (one, other, order) => expect(compareVersions(one, other)).toBe(order))

  test('is an order', () => {
    const version = fc.array(fc.nat(300), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'))
    fc.assert(
      fc.property(version, version, (one, other) => {
        expect(compareVersions(one, other) + compareVersions(other, one)).toBe(0)
        expect(compareVersions(one, one)).toBe(0)
      }),
    )
  })
})

test.each([
  ['no end', fix(), '9.9', true],
  ['before its end', fix({ fixedIn: '1.4.0' }), '1.3.9', true],
  ['at its end', fix({ fixedIn: '1.4.0' }), '1.4', false],
  ['after its end', fix({ fixedIn: '1.4.0' }), '1.10', false],
  ['one that does nothing', fix({ selectors: {} }), '1.0', false],
])('in force: %s', (_name, one, version, inForce) => expect(isFixInForce(one, version)).toBe(inForce))

test('a lower version never takes the place of a higher one, nor the same', () => {
  expect(replacesFix(undefined, fix({ version: 1 }))).toBe(true)
  expect(replacesFix(fix(), fix({ version: 4 }))).toBe(true)
  expect(replacesFix(fix(), fix({ version: 3, off: true }))).toBe(false)
  expect(replacesFix(fix(), fix({ version: 2 }))).toBe(false)
})

test('what takes a fix back is newer than it, and says what there was before', () => {
  expect(isEmptyFix(fixBefore(fix(), undefined))).toBe(true)
  expect(fixBefore(fix({ version: 7 }), fix({ off: true }))).toEqual(fix({ off: true, version: 8 }))
})

describe('siteFixSchema', () => {
  const accepts = (more: object) => siteFixSchema.safeParse({ ...fix(), ...more }).success
  test.each([
    ['a fix', {}],
    ['every field off', { offFields: ['text', 'time', 'author-name', 'language', 'media', 'reply'] }],
    ['its end', { fixedIn: '1.4.0' }],
    ['no end, as JSON has it', { fixedIn: null }],
    ['brackets and words in quotes', { selectors: { names: ['[data-a="(]"] b:has(> c):not([d])'] } }],
  ])('takes %s', (_name, more) => expect(accepts(more)).toBe(true))

  test.each([
    ['no site', { id: 'kettles' }],
    ['a host', { id: 'kettles.example' }],
    ['version 0', { version: 0 }],
    ['half a version', { version: 1.5 }],
    ['words for off', { off: 'yes' }],
    ['a field that makes a post', { offFields: ['permalink'] }],
    ['another field', { offFields: ['key'] }],
    ['a version with letters', { fixedIn: '1.4b' }],
    ['a name for an audience', { selectors: { audienceMark: ['a'] } }],
    ['a lock', { selectors: { lock: ['nothing'] } }],
    ['who may subscribe', { selectors: { subscribe: ['nothing'] } }],
    ['the drawer of messages', { selectors: { drawer: ['nothing'] } }],
    ['a name of another shape', { selectors: { '__proto__ ': ['a'] } }],
    ['the constructor', { selectors: { constructor: ['a'] } }],
    ['no selector', { selectors: { names: [] } }],
    ['an empty selector', { selectors: { names: [' '] } }],
    ['nine selectors', { selectors: { names: Array.from({ length: 9 }, () => 'a') } }],
    ['a long selector', { selectors: { names: ['a'.repeat(201)] } }],
    ['many names', { selectors: Object.fromEntries(Array.from({ length: 41 }, (_, index) => [`n${index}`, ['a']])) }],
    ['three :has()', { selectors: { names: ['a:has(b):has(c):has(d)'] } }],
    ['many steps', { selectors: { names: ['* '.repeat(13)] } }],
    ['an open bracket', { selectors: { names: ['[a="b"'] } }],
    ['a bracket too many', { selectors: { names: ['a)'] } }],
    ['an open quote', { selectors: { names: ['[a="b]'] } }],
    ['an escape at the end', { selectors: { names: ['a\\'] } }],
    ['a comment', { selectors: { names: ['a/*'] } }],
    ['a rule', { selectors: { names: ['a{color:red}'] } }],
    ['a line break', { selectors: { names: ['a\nb'] } }],
    ['a selector that is none', { selectors: { names: [7] } }],
  ])('refuses %s', (_name, more) => expect(accepts(more)).toBe(false))

  test.each([
    ['facebook', 'globe'],
    ['facebook', 'heading'],
    ['linkedin', 'newPublic'],
    ['linkedin', 'newTime'],
    ['mastodon', 'visibility'],
    ['instagram', 'permalink'],
    ['youtube', 'membersPost'],
  ])('on %s it refuses %s', (id, name) => expect(accepts({ id, selectors: { [name]: ['a'] } })).toBe(false))

  test('code in it is dropped with everything it does not know', () => {
    const parsed = siteFixSchema.parse({ ...fix(), code: 'alert(1)', hosts: ['kettles.example'], permalink: '.*' })
    expect(parsed).toEqual(fix())
  })

  test('one that is refused becomes that of no site and keeps nothing else from arriving', () => {
    expect(receivedFixSchema.parse({ ...fix(), selectors: { lock: ['a'] } }).id).toBe('web')
    expect(receivedFixSchema.parse('nonsense').id).toBe('web')
    expect(receivedFixSchema.parse(fix())).toEqual(fix())
  })
})
