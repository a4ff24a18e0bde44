import { fail, ok, type Result } from '../util/result.ts'
import { z } from '../util/zod.ts'
import { type DeviceFileFault, deviceFileMaxChars, type DeviceTime } from './device-time.ts'
import { addDays, dayLengthMs } from './local-day.ts'
import type { DayTime } from './time-by-day.ts'

const about = 'switchboard-time-of-a-device'
const version = 1

/** As long as sums are kept, and a day that began where the other device was. */
const daysAtMost = 402

const siteSchema = z.strictObject({ site: z.string().regex(/^[a-z][a-z0-9-]{0,29}$/u), ms: z.int().min(0) })
const daySchema = z.strictObject({ day: z.iso.date(), windows: z.int().min(0).max(1_000), sites: z.array(siteSchema).max(50) })
const deviceFileSchema = z.strictObject({
  about: z.literal(about),
  version: z.literal(version),
  id: z.uuid(),
  // Neither what is unseen nor what turns the direction of a line.
  name: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .regex(/^[^\p{Cc}\p{Cf}]+$/u),
  revision: z.int().min(1),
  days: z.array(daySchema).max(daysAtMost),
})
const headSchema = z.object({ about: z.literal(about), version: z.int() })

/** The file of this device for others of the same person: sums by day and site, and how many windows were used. */
export function deviceFileText(device: Omit<DeviceTime, 'days'>, days: readonly DayTime[]): string {
  const sums = days
    .filter(({ totalMs, windows }) => totalMs > 0 || windows > 0)
    .slice(0, daysAtMost)
    .map(({ day, windows, sites }) => ({ day, windows, sites }))
  return `${JSON.stringify({ about, version, ...device, days: sums }, undefined, 1)}\n`
}

/**
 * Reads what may be the file of another device. Nothing of it is believed that cannot be: no day that never was or is yet to come, none
 * that comes twice or is longer than it was here (T3).
 *
 * @param today the local day now
 * @param tz the zone of this device, as an IANA name
 */
export function readDeviceFile(text: string, today: string, tz: string): Result<DeviceTime, DeviceFileFault> {
  if (text.length > deviceFileMaxChars) return fail('too-large')
  const json = parseJson(text)
  const head = headSchema.safeParse(json)
  if (!head.success) return fail('no-device-file')
  if (head.data.version > version) return fail('newer-version')
  const file = deviceFileSchema.safeParse(json)
  if (!file.success) {
    const isDay = file.error.issues.some(({ path }) => path.includes('day'))
    const isTime = file.error.issues.some(({ path }) => path.includes('ms') || path.includes('windows'))
    return fail(isDay ? 'impossible-day' : isTime ? 'impossible-time' : 'no-device-file')
  }
  const { id, name, revision, days } = file.data
  // Where the other device is, it may be tomorrow already.
  const isPossible = days.every(({ day }) => day <= addDays(today, 1)) && isEachOnce(days.map(({ day }) => day))
  if (!isPossible) return fail('impossible-day')
  const fits = ({ day, sites }: (typeof days)[number]) =>
    isEachOnce(sites.map(({ site }) => site)) && sites.reduce((sum, { ms }) => sum + ms, 0) <= dayLengthMs(day, tz)
  return days.every(fits) ? ok({ id, name, revision, days }) : fail('impossible-time')
}

const isEachOnce = (names: readonly string[]) => new Set(names).size === names.length

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
