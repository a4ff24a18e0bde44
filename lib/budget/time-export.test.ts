import { expect, test } from 'vitest'
import type { DayOnAllDevices } from './all-devices.ts'
import { csvCell, timeCsv, timeJson } from './time-export.ts'

const day: DayOnAllDevices = {
  day: '2026-06-10',
  totalMs: 90_500,
  sites: [
    { site: 'x', ms: 60_000 },
    { site: 'reddit', ms: 30_500 },
  ],
  windows: 1,
  more: [{ minutes: 15, reason: '=HYPERLINK("https://evil.example")' }],
  acts: [{ site: 'x', count: 2 }],
  elsewhere: [{ name: 'Laptop', ms: 30_500, windows: 1 }],
  elsewhereMs: 30_500,
}

test('a line a day, in whole seconds', () => {
  expect(timeCsv([day])).toBe(
    'day,seconds,by site,windows,acts,more minutes,reasons,seconds on other devices\r\n' +
      '2026-06-10,90,"x 60; reddit 30",1,2,15,"\'=HYPERLINK(""https://evil.example"")",30\r\n',
  )
  expect(JSON.parse(timeJson([day]))).toEqual({ days: [day] })
})

test.each([
  ['=1+1', "'=1+1"],
  ['+49 30', "'+49 30"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['  =1', "'  =1"],
  ['\r=1', '"\'\r=1"'],
  ['a "b", c', '"a ""b"", c"'],
  ['The fair', 'The fair'],
])('A16: %j is written as %j', (text, expected) => {
  expect(csvCell(text)).toBe(expected)
})
