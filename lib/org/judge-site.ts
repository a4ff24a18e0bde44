import { type HealthDay, type HealthField, healthFields, type SiteLook, sumDays } from './site-health.ts'

/** What seems to have changed at a site. `field`: it used to be read and is missing in most posts. */
export type SiteChange = { kind: 'nothing-read' } | { kind: 'no-containers' } | { kind: 'field'; field: HealthField }

/**
 * From when on it is said that a layout has changed. High enough that one odd page, a search without results, a wall before the
 * sign-in or an empty feed never says so; `docs/site-fixes.md` explains each.
 */
export const thresholds = {
  /** Days that are judged: the last ones with looks, so that a change shows soon, and the older ones are what it used to be. */
  recentDays: 2,
  /** Looks without a single post that could be read, their share, and containers in all. */
  blankLooks: 5,
  blankShare: 0.9,
  blankContainers: 20,
  /** Containers on each side of the comparison; share of posts without the field before and now. */
  fieldContainers: 50,
  fieldLooks: 5,
  fieldBefore: 0.2,
  fieldNow: 0.6,
  /** Looks at full pages without a container, and looks with containers before. */
  bareLooks: 10,
  looksBefore: 20,
} as const

/**
 * Whether a site's layout seems to have changed.
 *
 * @param days of one site, any order; those of another version of the extension or the fix than the judged one are what it used to be
 * @param now the version and fix that are in force
 */
export function judgeSite(days: readonly HealthDay[], now: { version: string; fix: number }): SiteChange | undefined {
  const ordered = days.toSorted((one, other) => other.day.localeCompare(one.day))
  const recent = ordered.filter(({ version, fix }) => version === now.version && fix === now.fix).slice(0, thresholds.recentDays)
  const before = sumDays(ordered.filter((day) => !recent.includes(day)))
  const today = sumDays(recent)
  if (
    today.blankLooks >= thresholds.blankLooks &&
    today.containers >= thresholds.blankContainers &&
    today.blankLooks >= today.looks * thresholds.blankShare
  )
    return { kind: 'nothing-read' }
  if (today.bareLooks >= thresholds.bareLooks && today.containers === 0 && before.looks >= thresholds.looksBefore)
    return { kind: 'no-containers' }
  const isEnough =
    today.looks >= thresholds.fieldLooks &&
    today.containers >= thresholds.fieldContainers &&
    before.containers >= thresholds.fieldContainers
  if (!isEnough) return undefined
  const gone = (field: HealthField) =>
    before.missing[field] <= before.containers * thresholds.fieldBefore &&
    today.missing[field] >= today.containers * thresholds.fieldNow
  const field = healthFields.find(gone)
  return field && { kind: 'field', field }
}

/** Whether a look shows the opposite of what is said of a site. */
export function disproves(change: SiteChange, look: SiteLook): boolean {
  if (look.read < 3) return false
  return change.kind !== 'field' || look.missing[change.field] <= look.containers * thresholds.fieldBefore
}
