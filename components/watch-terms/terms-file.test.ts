import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { siteNames } from '../../lib/post/site.ts'
import { watchTermKinds } from '../../lib/org/org-rows.ts'
import { readTerms, termsFile } from './terms-file.ts'

test.each([
  ['nothing', '', [], []],
  ['a plain list', 'Northwind\n@northwind\r\n#tea', ['own Northwind', 'handle @northwind', 'hashtag #tea'], []],
  ['a plain list with a line of signs', 'Northwind\n---\nTea', ['own Northwind', 'own Tea'], [2]],
  ['a repeated term', 'Northwind\nNORTHWIND', ['own Northwind'], []],
  ['columns', 'text,kind\nNorthwind,own\nContoso,competitor', ['own Northwind', 'competitor Contoso'], []],
  ['columns in another order', 'Kind;Text\nproduct;"Tea; strong"', ['product Tea; strong'], []],
  ['tabs', 'text\tkind\nNorthwind\town', ['own Northwind'], []],
  ['no kind', 'text,kind\n@northwind,\nTea,', ['handle @northwind', 'own Tea'], []],
  ['an unknown kind', 'text,kind\nTea,fruit\nTea,own', ['own Tea'], [2]],
  ['an unknown site', 'text,kind,site\nTea,own,nowhere', [], [2]],
  ['a line break in quotes', 'text,kind\n"Tea\nTime",own', ['own Tea\nTime'], []],
  ['a formula that was kept from being one', "text,kind\n'@northwind,handle", ['handle @northwind'], []],
  ['a text that is too long', `text,kind\n${'a'.repeat(101)},own`, [], [2]],
])('readTerms: %s', (_, file, terms, wrongLines) => {
  const read = readTerms(file)
  expect(read.terms.map(({ kind, text }) => `${kind} ${text}`)).toEqual(terms)
  expect(read.wrongLines).toEqual(wrongLines)
})

const phrase = fc.stringMatching(/^[a-z",=@' ]{0,8}[a-z]$/u).map((text) => text.trim())
const phrases = fc.uniqueArray(phrase, { minLength: 1, maxLength: 3 })
const sites = Object.keys(siteNames).filter((site) => site !== 'web')
const terms = fc.uniqueArray(
  fc.record(
    {
      id: fc.uuid(),
      text: phrase.map((text) => text.replace(/^'/u, 'x')),
      kind: fc.constantFrom(...watchTermKinds),
      exclusions: phrases,
      withWords: phrases,
      withoutWords: phrases,
      reach: fc.constant('near' as const),
      exactCase: fc.constant(true),
      endings: fc.constantFrom('exact' as const, 'any' as const),
      site: fc.constantFrom(...sites) as fc.Arbitrary<keyof Omit<typeof siteNames, 'web'>>,
    },
    { requiredKeys: ['id', 'text', 'kind'] },
  ),
  { selector: ({ text }) => text.toLowerCase(), maxLength: 8 },
)

test('readTerms reads what termsFile wrote', () => {
  fc.assert(
    fc.property(terms, (list) => {
      const read = readTerms(termsFile(list))
      expect(read.terms.map((term, at) => ({ ...term, id: list[at]?.id }))).toEqual(list)
      expect(read.wrongLines).toEqual([])
    }),
  )
})

test('termsFile leaves nothing that a spreadsheet would run', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      const [, line = ''] = termsFile([{ id: '1', text, kind: 'own' }]).split('\r\n')
      expect(line.replace(/^"/u, '')).not.toMatch(/^[=+\-@\t]/u)
    }),
  )
})
