import type { SiteChange } from '../org/judge-site.ts'
import type { SiteFix } from '../org/site-fix.ts'
import type { HealthDay, SharedHealth } from '../org/site-health.ts'
import type { Site } from '../post/site.ts'
import type { Instant } from '../util/clock.ts'

/** What seems to have changed at a site. `seen`: the person has been where it is explained. */
export interface SiteHealthRow {
  change: SiteChange
  at: Instant
  seen: boolean
}

/** What may be handed on about a site: numbers alone, nothing of any page. */
export interface HealthReport {
  site: Site
  version: string
  browser: string
  said: SiteChange | null
  fix: SiteFix | null
  days: Omit<HealthDay, 'site'>[]
}

/** What a fix would change. */
export type FixPreview =
  | {
      kind: 'fix'
      fix: SiteFix
      /** The fix that it would take the place of. */
      before: SiteFix | undefined
      /** Selectors as the site's plan has them, by the names that the fix gives others. */
      plan: Record<string, readonly string[]>
      unknownNames: string[]
      /** `older`: there is a newer one already. `done`: this version of the extension knows the site. */
      state: 'new' | 'older' | 'done'
    }
  | { kind: 'refused'; reason: string }

/** `off`: nothing is counted, and whether this person may switch it on. */
export type ColleaguesHealth =
  | { kind: 'local' }
  | { kind: 'unreachable' }
  | { kind: 'off'; maySwitch: boolean }
  | { kind: 'counts'; maySwitch: boolean; days: SharedHealth[] }
