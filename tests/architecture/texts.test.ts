import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isTest, projectRoot, readSources } from './source-file.ts'
import { textKeys, unusedTexts } from './unused-texts.ts'

const texts = readFileSync(`${projectRoot}locales/en.yml`, 'utf8')

test('every text is shown somewhere', () => {
  const files = readSources().filter(({ path }) => !isTest(path))
  expect(textKeys(texts).length).toBeGreaterThan(300)
  expect(unusedTexts(texts, files)).toEqual([])
})

test('a text that nothing shows is found, whatever its form', () => {
  const planted = [
    'extension:',
    '  name: Switchboard',
    'category:',
    '  service: Customer service',
    '  gone: Gone',
    'kettle:',
    '  used: Used',
    "  unused: 'Not: used'",
    '  deep:',
    '    used: Used',
    '    unused: Not used',
    '  many:',
    '    1: One',
    '    n: $1 kettles',
    '  manyUnused:',
    '    1: One',
    '    n: $1 kettles',
    '  partly: Named only within a longer key',
  ].join('\n')
  const text = `t('kettle.used') + t("kettle.deep.used") + t(\`kettle.many\`, 2) + t('kettle.partly.more') + '__MSG_extension_name__'`
  expect(unusedTexts(planted, [{ path: 'a.ts', text }])).toEqual([
    'category.gone',
    'kettle.unused',
    'kettle.deep.unused',
    'kettle.manyUnused',
    'kettle.partly',
  ])
})
