import type { HealthReport, SiteHealthRow } from '../messages/site-changes.ts'
import { disproves, judgeSite } from '../org/judge-site.ts'
import { addLook, emptyDay, type HealthDay, type SiteLook } from '../org/site-health.ts'
import type { Site } from '../post/site.ts'
import { changeHealth, markSaidSeen, readHealthDays, readSaid, type SaidChange } from '../store/health-db.ts'
import { systemClock } from '../util/clock.ts'
import { tellPages } from './changes.ts'
import { extensionVersion, fixesInForce, knownFixes } from './site-fixes.ts'

/** Days that are kept, to know what a site used to be like. */
const keptDays = 30
const dayMs = 86_400_000
/** So many looks that show the opposite, and a change is said no more. */
const enoughDisproved = 3

/** Adds a look to the site's counts of today, and says once what they show. */
export async function recordLook(site: Site, look: SiteLook): Promise<void> {
  const now = systemClock.now()
  const place = { site, day: dayOf(now), version: extensionVersion(), fix: (await fixesInForce()).get(site)?.version ?? 0 }
  let isNews = false
  await changeHealth(site, dayOf(now - keptDays * dayMs), (days, said) => {
    const isPlace = (day: HealthDay) => day.day === place.day && day.version === place.version && day.fix === place.fix
    const day = addLook(days.find(isPlace) ?? emptyDay(place), look)
    const known = said && isOfNow(said, place) ? said : undefined
    const next = known ? followUp(known, look) : saidFirst([...days.filter((one) => !isPlace(one)), day], place)
    isNews = isShown(known) !== isShown(next)
    return { day, said: next }
  })
  if (isNews) tellPages(['settings'])
}

/** What is said of each site now. A newer version of the extension or of the fix begins anew. */
export async function readSiteHealth(): Promise<Map<Site, SiteHealthRow>> {
  const [said, fixes, version] = [await readSaid(), await fixesInForce(), extensionVersion()]
  const shown = said.filter((one) => isShown(one) && isOfNow(one, { version, fix: fixes.get(one.site)?.version ?? 0 }))
  return new Map(shown.map(({ site, change, at, seen }) => [site, { change, at, seen }]))
}

/** The page that explains it has been opened: the popup says it no more. */
export async function healthSeen(): Promise<{ ok: true }> {
  if ((await readSaid()).some(({ seen }) => !seen)) {
    await markSaidSeen()
    tellPages(['settings'])
  }
  return { ok: true }
}

/** Everything that is known of how a site can be read, to hand on: numbers, versions and the fix, nothing of any page. */
export async function healthReport(site: Site): Promise<HealthReport> {
  const [days, said] = [await readHealthDays(site), (await readSiteHealth()).get(site)]
  const version = extensionVersion()
  const counts = days.map(({ day, version: of, fix, looks, blankLooks, bareLooks, containers, read, missing }) => {
    return { day, version: of, fix, looks, blankLooks, bareLooks, containers, read, missing }
  })
  return {
    site,
    version,
    browser: browserName(),
    said: said?.change ?? null,
    fix: (await knownFixes()).get(site) ?? null,
    days: counts,
  }
}

const isOfNow = (said: SaidChange, now: { version: string; fix: number }) => said.version === now.version && said.fix === now.fix
const isShown = (said: SaidChange | undefined) => said !== undefined && said.disproved < enoughDisproved

function followUp(said: SaidChange, look: SiteLook): SaidChange {
  return disproves(said.change, look) ? { ...said, disproved: said.disproved + 1 } : said
}

function saidFirst(days: HealthDay[], now: { site: Site; version: string; fix: number }): SaidChange | undefined {
  const { site, version, fix } = now
  const change = judgeSite(days, now)
  return change && { site, version, fix, change, at: systemClock.now(), seen: false, disproved: 0 }
}

/** The day of an instant where this device is. */
export function dayOf(at: number): string {
  const date = new Date(at)
  const pad = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
}

/** Name and main version: which browser breaks a selector matters, who has it does not. */
function browserName(): string {
  const [, name, version] = /(Firefox|Edg|Chrome)\/(\d+)/u.exec(navigator.userAgent) ?? []
  return name === undefined ? 'unknown' : `${name === 'Edg' ? 'Edge' : name} ${version}`
}
