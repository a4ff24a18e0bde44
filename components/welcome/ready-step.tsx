import { browser } from 'wxt/browser'
import { t } from '../../lib/i18n/t.ts'
import { siteNames } from '../../lib/post/site.ts'
import type { SiteRow } from '../../lib/messages/page-operations.ts'
import { useConnection, useSites } from '../queries/page-queries.ts'
import { Icon } from '../ui/icon.tsx'
import { Step } from './step.tsx'

/** What was answered, in three sentences, and where to go from here. */
export function ReadyStep({ termCount, onBack }: { termCount: number; onBack(): void }) {
  const { data: sites = [] } = useSites()
  const { data: connection } = useConnection()
  const on = sites.filter(({ mode, granted }) => mode === 'badge' && granted)
  const names = new Intl.ListFormat(undefined, { type: 'conjunction' }).format(on.map(nameOf))
  return (
    <Step title={t('welcome.ready')} about={t('welcome.readyAbout')} onBack={onBack} onNext={undefined} answered>
      <ul className="facts">
        <li>{on.length > 0 ? t('welcome.runsOn', [names]) : t('welcome.runsNowhere')}</li>
        <li>{termCount > 0 ? t('welcome.looksFor', termCount) : t('welcome.looksForNothing')}</li>
        <li>{connection?.kind === 'server' ? t('welcome.storedOn', [connection.organisationName]) : t('welcome.storedHere')}</li>
      </ul>
      <p className="step-links">
        <a className="btn" data-look="primary" href={browser.runtime.getURL('/options.html')}>
          {t('welcome.openQueue')}
        </a>
        {on.map((row) => (
          <a key={row.host} className="btn" href={`https://${row.host}/`} target="_blank" rel="noreferrer">
            <Icon name="external-link" /> {t('welcome.openSite', [nameOf(row)])}
          </a>
        ))}
      </p>
    </Step>
  )
}

const nameOf = ({ site, host }: SiteRow) => (site === 'mastodon' ? host : siteNames[site])
