import { expect, test } from 'vitest'
import { textTable } from './text-table.ts'

test('words to the left, numbers to the right, all columns as wide as their widest cell', () => {
  expect(
    textTable(
      ['part', 'KiB'],
      [
        ['worker', '9'],
        ['page', '1234'],
      ],
    ),
  ).toBe('| part   |  KiB |\n| ------ | ---: |\n| worker |    9 |\n| page   | 1234 |')
})
