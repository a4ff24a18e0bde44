import { describe, expect, test } from 'vitest'
import { checkHouse } from './check-house.ts'
import { findingLines, readSources } from './source-file.ts'

const rules = [
  'layers',
  'package home',
  'nothing imports entrypoints',
  'no such file',
  'purity',
  'no cycles',
  'no orphans',
  'content scripts',
  'no default exports',
  'no barrels',
  'sizes',
  'names',
  'docstrings',
]

describe('the house', () => {
  const files = readSources()
  const findings = checkHouse(files)

  test('there is code to check', () => expect(files.length).toBeGreaterThan(50))

  test.each(rules)('%s', (rule) => {
    expect(findingLines(findings.filter((finding) => finding.rule === rule))).toEqual([])
  })

  test('every rule has a line above', () => expect(findings.filter(({ rule }) => !rules.includes(rule))).toEqual([]))
})
