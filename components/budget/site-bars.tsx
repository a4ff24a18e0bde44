import type { BudgetToday } from '../../lib/budget/budget-today.ts'
import { t } from '../../lib/i18n/t.ts'
import { Icon } from '../ui/icon.tsx'
import { countedSiteName } from './counted-site-name.ts'
import { countedWords } from './time-counted.ts'

/** Where today's time went. */
export function SiteBars({ sites, totalMs, privateSites }: Pick<BudgetToday, 'sites' | 'totalMs' | 'privateSites'>) {
  if (sites.length === 0) return null
  return (
    <ul className="site-bars" aria-label={t('budget.perSite')}>
      {sites.map(({ site, ms }) => (
        <li key={site}>
          <span className="site-bar-name">
            {countedSiteName(site)}
            {privateSites.includes(site) && <Icon name="lock" />}
          </span>
          <span className="site-bar" style={{ '--filled': ms / totalMs }} aria-hidden="true" />
          <span className="num">{countedWords(ms)}</span>
        </li>
      ))}
    </ul>
  )
}
