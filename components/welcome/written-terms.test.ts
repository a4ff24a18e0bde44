import { expect, test } from 'vitest'
import type { WatchTermKind } from '../../lib/org/org-rows.ts'
import { newTerms, writtenTerms } from './written-terms.ts'

test.each<[string, [string, WatchTermKind][]]>([
  ['', []],
  [' \n , ;\n', []],
  ['Northwind', [['Northwind', 'own']]],
  [
    'Northwind, @northwind\n#northwind',
    [
      ['Northwind', 'own'],
      ['@northwind', 'handle'],
      ['#northwind', 'hashtag'],
    ],
  ],
  [
    '  Northwind   Kettles ;northwind.example',
    [
      ['Northwind Kettles', 'own'],
      ['northwind.example', 'own'],
    ],
  ],
  ['Northwind\nnorthwind, NORTHWIND', [['Northwind', 'own']]],
  ['@northwind@kettles.example', [['@northwind@kettles.example', 'handle']]],
  ['https://x.com/northwind', [['@northwind', 'handle']]],
  ['https://kettles.example/@northwind/', [['@northwind', 'handle']]],
  ['https://kettles.example/a/b', [['https://kettles.example/a/b', 'own']]],
  [
    '北风, @北风',
    [
      ['北风', 'own'],
      ['@北风', 'handle'],
    ],
  ],
  ['@, #, -', []],
])('writtenTerms %j', (text, expected) => {
  expect(writtenTerms(text, 'own').map((term) => [term.text, term.kind])).toEqual(expected)
})

test('writtenTerms: what has no sign is what the field is for', () => {
  expect(writtenTerms('Kettle One, #kettleone', 'product')).toEqual([
    { text: 'Kettle One', kind: 'product' },
    { text: '#kettleone', kind: 'hashtag' },
  ])
})

test('newTerms leaves out what is looked for already, however it is written', () => {
  const known = [{ id: '1', text: 'northwind', kind: 'own' as const }]
  expect(newTerms(writtenTerms('Northwind, Kettle One', 'own'), known)).toEqual([{ text: 'Kettle One', kind: 'own' }])
})
