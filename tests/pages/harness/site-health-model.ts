import type { PageOperations } from '../../../lib/messages/page-operations.ts'
import type { ColleaguesHealth, FixPreview, HealthReport } from '../../../lib/messages/site-changes.ts'
import { isFixInForce, type SiteFix } from '../../../lib/org/site-fix.ts'
import { siteFixSchema } from '../../../lib/org/site-fix-schema.ts'

type SiteHealthOperations = Pick<PageOperations, 'healthSeen' | 'healthReport' | 'previewFix' | 'siteFixes' | 'colleaguesHealth'>

/** Sites that have changed, and what the organisation has said of them. */
export class SiteHealthModel {
  version = '0.1.0'
  fixes = new Map<string, SiteFix>()
  colleagues: ColleaguesHealth = { kind: 'local' }
  report: Omit<HealthReport, 'site'> = { version: this.version, browser: 'Chrome 156', said: null, fix: null, days: [] }
  /** How often the page that explains it said that it was seen. */
  seen = 0

  put(fix: SiteFix): void {
    this.fixes.set(fix.id, fix)
  }

  operations: SiteHealthOperations = {
    healthSeen: () => {
      this.seen += 1
      return { ok: true }
    },
    healthReport: ({ site }) => ({ site, ...this.report }),
    previewFix: ({ text }): FixPreview => {
      const checked = siteFixSchema.safeParse(text.startsWith('{') ? JSON.parse(text) : undefined)
      if (!checked.success) return { kind: 'refused', reason: checked.error.issues[0]?.message ?? '' }
      const fix = checked.data
      const plan = { names: ['[data-testid="User-Name"]'] }
      const unknownNames = Object.keys(fix.selectors).filter((name) => name !== 'names')
      return { kind: 'fix', fix, before: this.fixes.get(fix.id), plan, unknownNames, state: 'new' }
    },
    siteFixes: () => ({ fixes: [...this.fixes.values()].map((fix) => ({ fix, inForce: isFixInForce(fix, this.version) })) }),
    colleaguesHealth: () => this.colleagues,
  }
}
