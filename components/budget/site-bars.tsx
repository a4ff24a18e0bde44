import type { BudgetToday } from '../../lib/budget/budget-today.ts'
import { t } from '../../lib/i18n/t.ts'
import { siteNames, sites as knownSites } from '../../lib/post/site.ts'
import { countedWords } from './time-counted.ts'

/** Where today's time went. */
export function SiteBars({ sites, totalMs }: Pick<BudgetToday, 'sites' | 'totalMs'>) {
  if (sites.length === 0) return null
  return (
    <ul className="site-bars" aria-label={t('budget.perSite')}>
      {sites.map(({ site, ms }) => (
        <li key={site}>
          <span>{nameOf(site)}</span>
          <span className="site-bar" style={{ '--filled': ms / totalMs }} aria-hidden="true" />
          <span className="num">{countedWords(ms)}</span>
        </li>
      ))}
    </ul>
  )
}

function nameOf(site: string): string {
  const known = knownSites.find((name) => name === site)
  return known ? siteNames[known] : site
}
