import type { Site } from '../post/site.ts'

/** What of a post may be missing. `permalink`, `author` and `key`: it could not be read. `row`: there is no place for a badge. */
export const healthFields = ['permalink', 'author', 'key', 'text', 'time', 'row'] as const
export type HealthField = (typeof healthFields)[number]

/** What an adapter found on a page, as numbers: no text, no address, no key. */
export interface HealthCounts {
  /** Containers that show something, without advertisements. */
  containers: number
  /** Of them, those that could be read as a post. */
  read: number
  missing: Record<HealthField, number>
}

/** One look at a page. */
export interface SiteLook extends HealthCounts {
  /** No container on a page that is as full of pictures and links as a feed is. */
  bare: boolean
}

/** The looks of a day at a site with one version of the extension and of the fix. */
export interface HealthDay extends HealthCounts {
  site: Site
  /** Of this device, e.g. `2026-03-04`. */
  day: string
  version: string
  /** Version of the fix that was in force; 0 for none. */
  fix: number
  /** Looks with enough containers to say something. */
  looks: number
  /** Of them, those without a single post that could be read. */
  blankLooks: number
  bareLooks: number
}

/** So many containers make a look that says something: fewer may all be drafts, notes or advertisements. */
export const enoughContainers = 3

/** Nothing of anything is missing. */
export const noMissing = (): Record<HealthField, number> => ({ permalink: 0, author: 0, key: 0, text: 0, time: 0, row: 0 })

/** A day without looks. */
export function emptyDay(place: Pick<HealthDay, 'site' | 'day' | 'version' | 'fix'>): HealthDay {
  const { site, day, version, fix } = place
  return { site, day, version, fix, looks: 0, blankLooks: 0, bareLooks: 0, containers: 0, read: 0, missing: noMissing() }
}

/** A day and one more look. */
export function addLook(day: HealthDay, look: SiteLook): HealthDay {
  const isEnough = look.containers >= enoughContainers
  return {
    ...day,
    ...addCounts(day, look),
    looks: day.looks + Number(isEnough),
    blankLooks: day.blankLooks + Number(isEnough && look.read === 0),
    bareLooks: day.bareLooks + Number(look.bare && look.containers === 0),
  }
}

/** The sum of two counts. */
export function addCounts(one: HealthCounts, other: HealthCounts): HealthCounts {
  const missing = noMissing()
  for (const field of healthFields) missing[field] = one.missing[field] + other.missing[field]
  return { containers: one.containers + other.containers, read: one.read + other.read, missing }
}

/** Several days as one. */
export function sumDays(days: readonly HealthDay[]): Omit<HealthDay, 'site' | 'day' | 'version' | 'fix'> {
  const [first, ...rest] = days
  const empty = emptyDay({ site: first?.site ?? 'web', day: '', version: '', fix: 0 })
  const all = [...(first ? [first] : []), ...rest]
  const add = (pick: (day: HealthDay) => number) => all.reduce((sum, day) => sum + pick(day), 0)
  return {
    ...all.reduce<HealthCounts>(addCounts, empty),
    looks: add(({ looks }) => looks),
    blankLooks: add(({ blankLooks }) => blankLooks),
    bareLooks: add(({ bareLooks }) => bareLooks),
  }
}

/** Containers in every report of a day: how much somebody reads must not show in it. */
export const sharedContainers = 100
/** Fewer than this say nothing of a site, so they are not reported. */
const enoughToShare = 20

/** A day as it is shared: always of 100 containers, so that it says how well the site is read and not how much; nothing of a slow day. */
export function sharedCounts(day: HealthCounts): HealthCounts | undefined {
  if (day.containers < enoughToShare) return undefined
  const scaled = (count: number) => Math.min(sharedContainers, Math.round((count * sharedContainers) / day.containers))
  const missing = noMissing()
  for (const field of healthFields) missing[field] = scaled(day.missing[field])
  return { containers: sharedContainers, read: scaled(day.read), missing }
}

/** One line of a report: counts of a site, a day and a version, of nobody. */
export interface SharedHealth extends HealthCounts {
  site: Site
  day: string
  version: string
}
