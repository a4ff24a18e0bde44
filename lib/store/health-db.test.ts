import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { addLook, emptyDay, noMissing } from '../org/site-health.ts'
import { changeHealth, dropReport, markSaidSeen, readHealthDays, readSaid, takeReport } from './health-db.ts'

const look = { containers: 30, read: 30, missing: noMissing(), bare: false }
const dayAt = (day: string) => emptyDay({ site: 'x', day, version: '1.0', fix: 0 })
const said = { site: 'x', version: '1.0', fix: 0, change: { kind: 'nothing-read' }, at: 1, seen: false, disproved: 0 } as const

test('days are kept by site, old ones go, and what is said is said with them', async () => {
  const add = (day: string, before: string) =>
    changeHealth('x', before, (days, known) => ({
      day: addLook(days.find((one) => one.day === day) ?? dayAt(day), look),
      said: known,
    }))
  await add('2026-03-01', '2026-02-01')
  await add('2026-03-04', '2026-02-01')
  await add('2026-03-04', '2026-03-02')
  expect(await readHealthDays('x')).toMatchObject([{ day: '2026-03-04', looks: 2, containers: 60 }])
  expect(await readHealthDays('reddit')).toEqual([])
  await changeHealth('x', '2026-03-02', (days) => ({ day: days[0] ?? dayAt('2026-03-04'), said }))
  await markSaidSeen()
  expect(await readSaid()).toEqual([{ ...said, seen: true }])
})

test('a finished day is reported once, under the same id until it has arrived; today is not', async () => {
  const make = (id: string) => (days: { site: string; day: string }[]) =>
    days.length === 0
      ? undefined
      : { id, replica: 'one', days: days.map(({ day }) => ({ site: 'x' as const, day, version: '1.0', ...look })) }
  expect(await takeReport('2026-03-04', make('first'))).toBeUndefined()
  const report = await takeReport('2026-03-05', make('first'))
  expect(report).toMatchObject({ id: 'first', days: [{ day: '2026-03-04' }] })
  expect(await takeReport('2026-03-05', make('second'))).toEqual(report)
  await dropReport('first')
  expect(await takeReport('2026-03-05', make('third'))).toBeUndefined()
})

test('a look of a day that was reported already is not reported again', async () => {
  await changeHealth('x', '2026-03-02', (days) => ({ day: addLook(days[0] ?? dayAt('2026-03-04'), look), said: undefined }))
  expect(await takeReport('2026-03-06', () => ({ id: 'again', replica: 'one', days: [] }))).toMatchObject({ days: [] })
  await dropReport('again')
})
