import type { BudgetToday } from '../../lib/budget/budget-today.ts'
import { t } from '../../lib/i18n/t.ts'
import type { SiteRow } from '../../lib/messages/page-operations.ts'
import { siteNames } from '../../lib/post/site.ts'
import { useAsk } from '../queries/use-ask.ts'
import { Icon } from '../ui/icon.tsx'
import { Switch } from '../ui/switch.tsx'

/** Sites on which nothing is counted for now: until the person ends it, or the day is over. */
export function PrivateNow({ budget, sites }: { budget: BudgetToday; sites: readonly SiteRow[] }) {
  const ask = useAsk()
  const { privateSites } = budget
  const running = [...new Set(sites.filter(({ mode, granted }) => mode !== 'off' && granted).map(({ site }) => site))]
  const names = running.filter((site) => privateSites.includes(site)).map((site) => siteNames[site])
  return (
    <details className="private-now" open={names.length > 0 || undefined}>
      <summary>
        <Icon name="lock" /> {names.length > 0 ? t('budget.privateOn', [names.join(', ')]) : t('budget.private')}
      </summary>
      <p className="quiet">{t('budget.privateAbout')}</p>
      <ul>
        {running.map((site) => (
          <li key={site}>
            <span aria-hidden="true">{siteNames[site]}</span>
            <Switch
              label={t('budget.privateSite', [siteNames[site]])}
              checked={privateSites.includes(site)}
              onChange={(on) => void ask('setPrivateNow', { site, on })}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}
