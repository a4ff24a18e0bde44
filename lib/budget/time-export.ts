import type { DayOnAllDevices } from './all-devices.ts'

const columns = ['day', 'seconds', 'by site', 'windows', 'acts', 'more minutes', 'reasons', 'seconds on other devices'] as const

/** One line a day, as the table shows it. */
export function timeCsv(days: readonly DayOnAllDevices[]): string {
  const lines = days.map((one) => [
    one.day,
    seconds(one.totalMs),
    one.sites.map(({ site, ms }) => `${site} ${seconds(ms)}`).join('; '),
    String(one.windows),
    String(one.acts.reduce((sum, { count }) => sum + count, 0)),
    String(one.more.reduce((sum, { minutes }) => sum + minutes, 0)),
    one.more.map(({ reason }) => reason).join('; '),
    seconds(one.elsewhereMs),
  ])
  return [columns, ...lines].map((line) => `${line.map(csvCell).join(',')}\r\n`).join('')
}

/** The same with everything that is known, for other programs. */
export function timeJson(days: readonly DayOnAllDevices[]): string {
  return `${JSON.stringify({ days }, undefined, 2)}\n`
}

/** A cell in quotes where it needs them. One that a spreadsheet would take for a formula begins with an apostrophe (A16). */
export function csvCell(text: string): string {
  const safe = /^[\s]*[=+\-@\t\r|]/u.test(text) ? `'${text}` : text
  return /[",\r\n;]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const seconds = (ms: number) => String(Math.floor(ms / 1_000))
