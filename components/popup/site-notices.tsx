import type { SiteRow } from '../../lib/messages/page-operations.ts'
import { t } from '../../lib/i18n/t.ts'
import { siteNames } from '../../lib/post/site.ts'
import type { Route } from '../app/route.ts'
import { Icon } from '../ui/icon.tsx'

/** Sites that have changed: said until the person has been where it is explained, or for as long as they are switched off. */
export function SiteNotices({ sites, open }: { sites: readonly SiteRow[]; open(route: Route): void }) {
  const inUse = sites.filter(({ mode, granted }) => mode !== 'off' && granted)
  const openSites = () => open({ page: 'set-up', section: 'sites' })
  const names = (rows: SiteRow[]) => [...new Set(rows.map(({ site }) => siteNames[site]))]
  const off = names(inUse.filter(({ fix }) => fix?.off))
  const changed = names(inUse.filter(({ fix, health }) => !fix?.off && health && !health.seen))
  return (
    <>
      {off.map((name) => (
        <p key={name} className="notice" role="status">
          <Icon name="pause" /> {t('siteHealth.popupOff', [name])}
        </p>
      ))}
      {changed.map((name) => (
        <button key={name} type="button" className="notice" onClick={openSites}>
          <Icon name="triangle-alert" />{' '}
          <span>
            {t('siteHealth.popupChanged', [name])} <u>{t('siteHealth.popupWhatToDo')}</u>
          </span>
        </button>
      ))}
    </>
  )
}
