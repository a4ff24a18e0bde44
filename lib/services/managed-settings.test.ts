import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { departmentSchema, watchTermSchema } from '../org/org-schema.ts'
import { parseManagedSettings } from './managed-settings.ts'

const schema = JSON.parse(readFileSync(new URL('../../public/managed-schema.json', import.meta.url), 'utf8')) as {
  properties: Record<string, unknown>
}

const nothing = { serverAddress: undefined, sites: [], watchTerms: [], departments: [], problems: [] }

describe('parseManagedSettings', () => {
  test.each([[undefined], [null], ['x'], [42], [[]], [{}], [{ serverAddress: '' }]])('%j sets nothing', (raw) => {
    expect(parseManagedSettings(raw)).toEqual(nothing)
  })

  test('everything an organisation may set', () => {
    const parsed = parseManagedSettings({
      serverAddress: ' https://switchboard.example/team/ ',
      sites: [
        { site: 'x', mode: 'badge' },
        { site: 'mastodon', host: 'Kettles.Example', mode: 'off' },
      ],
      watchTerms: [{ text: ' Northwind ', kind: 'own' }],
      departments: [{ name: 'Press office', categories: ['press'], answerTargetMinutes: 60 }, { name: 'Sales' }],
    })
    expect(parsed).toMatchObject({
      serverAddress: 'https://switchboard.example/team',
      sites: [
        { site: 'x', host: 'x.com', mode: 'badge' },
        { site: 'mastodon', host: 'kettles.example', mode: 'off' },
      ],
      watchTerms: [{ text: 'Northwind', kind: 'own' }],
      departments: [
        { name: 'Press office', categories: ['press'], answerTargetMinutes: 60, guidance: '' },
        { name: 'Sales', categories: [], answerTargetMinutes: 480, guidance: '' },
      ],
      problems: [],
    })
    for (const term of parsed.watchTerms) expect(watchTermSchema.safeParse(term).success).toBe(true)
    for (const row of parsed.departments) {
      expect(departmentSchema.safeParse({ ...row, connectorId: 'me', deputyIds: [], calendar: undefined }).success).toBe(true)
    }
  })

  test.each([
    ['serverAddress', { serverAddress: 'http://switchboard.example' }],
    ['serverAddress', { serverAddress: 7 }],
    ['sites', { sites: 'x' }],
    ['sites[0]', { sites: [{ site: 'mastodon', mode: 'badge' }] }],
    ['sites[0]', { sites: [{ site: 'x', host: 'x.com/path', mode: 'badge' }] }],
    ['sites[0]', { sites: [{ site: 'x', mode: 'everything' }] }],
    ['watchTerms[0]', { watchTerms: [{ text: ' ', kind: 'own' }] }],
    ['watchTerms[0]', { watchTerms: [{ text: 'Apple', kind: 'own', exclusions: 'apple pie' }] }],
    ['departments[0]', { departments: [{ name: 'Sales', categories: ['gossip'] }] }],
  ])('%s that is not understood is left out and named: %j', (place, raw) => {
    const { problems, ...rest } = parseManagedSettings(raw)
    expect(rest).toEqual({ serverAddress: undefined, sites: [], watchTerms: [], departments: [] })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(new RegExp(`^${place.replace(/[[\]]/gu, '\\$&')}: `, 'u'))
  })

  test('a watch term with all that narrows it', () => {
    const options = { exclusions: ['apple pie'], withWords: ['phone'], withoutWords: ['orchard'], reach: 'near', exactCase: true }
    const { watchTerms, problems } = parseManagedSettings({
      watchTerms: [
        { text: 'Apple', kind: 'own', endings: 'exact', site: 'x', ...options },
        { text: 'northwind.com', kind: 'domain' },
      ],
    })
    expect(problems).toEqual([])
    expect(watchTerms).toMatchObject([{ text: 'Apple', endings: 'exact', site: 'x', ...options }, { kind: 'domain' }])
    for (const term of watchTerms) expect(watchTermSchema.parse(term)).toEqual(term)
  })

  test('one bad entry does not take the good ones with it', () => {
    const parsed = parseManagedSettings({
      watchTerms: [{ text: 'Northwind', kind: 'own' }, { text: 3 }, { text: 'K1', kind: 'product' }],
    })
    expect(parsed.watchTerms.map(({ text }) => text)).toEqual(['Northwind', 'K1'])
    expect(parsed.problems).toHaveLength(1)
  })

  test('the same policy gives the same rows, so that applying it again changes nothing', () => {
    const raw = { watchTerms: [{ text: 'Northwind', kind: 'own' }], departments: [{ name: 'Sales' }] }
    expect(parseManagedSettings(raw)).toEqual(parseManagedSettings(structuredClone(raw)))
  })

  test('never turns on counting or sharing of time, whatever is written', () => {
    const known = ['serverAddress', 'sites', 'watchTerms', 'departments']
    expect(Object.keys(schema.properties)).toEqual(known)
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string().filter((key) => !known.includes(key)),
          fc.jsonValue(),
        ),
        (other) => {
          expect(parseManagedSettings({ ...other, counting: true, shareTime: true, paused: false })).toEqual(nothing)
        },
      ),
    )
  })
})
