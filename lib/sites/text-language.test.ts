import { expect, test } from 'vitest'
import { textLanguage } from './text-language.ts'

test.each([
  ['en', 'en'],
  ['pt-br', 'pt-BR'],
  ['pt_BR', 'pt-BR'],
  ['ZH-hant-tw', 'zh-Hant-TW'],
  ['iw', 'he'],
  [' de ', 'de'],
  ['haw', 'haw'],
  ['zh-YUE', 'zh'],
  ['qme', undefined],
  ['und', undefined],
  ['zxx', undefined],
  ['qu', 'qu'],
  ['', undefined],
  ['English', undefined],
  ['e', undefined],
  ['en-', undefined],
  ['en"><b>', undefined],
  ['a'.repeat(10_000), undefined],
  [undefined, undefined],
])('%s is %s', (stated, language) => expect(textLanguage(stated)).toBe(language))
