import type { SiteRow } from '../../lib/messages/page-operations.ts'
import { t } from '../../lib/i18n/t.ts'
import type { SiteMode } from '../../lib/org/site-mode.ts'
import { siteNames } from '../../lib/post/site.ts'
import { useAct } from '../queries/use-act.ts'
import { ModeField } from './mode-field.tsx'

/** For those who set up the organisation: the loudest mode that its people may choose on each site. */
export function OrganisationModes({ rows }: { rows: readonly SiteRow[] }) {
  const act = useAct()
  const bySite = new Map(rows.filter(({ managed = false }) => !managed).map((row) => [row.site, row]))
  const choose = (site: SiteRow['site'], mode: SiteMode) =>
    act({ kind: 'put-row', args: { rowKind: 'site-mode', value: { id: site, mode } } }, { said: t('sites.forAllSaid') })
  if (bySite.size === 0) return null
  return (
    <details className="card for-all">
      <summary>{t('sites.forAll')}</summary>
      <p className="quiet">{t('sites.forAllAbout')}</p>
      <div className="for-all-sites">
        {[...bySite].map(([site, { loudest = 'badge' }]) => (
          <ModeField
            key={site}
            label={siteNames[site]}
            labelled
            mode={loudest}
            loudest="badge"
            withOff
            onChange={(mode) => void choose(site, mode)}
          />
        ))}
      </div>
      {bySite.has('linkedin') && <p className="quiet">{t('sites.linkedinRisk')}</p>}
    </details>
  )
}
