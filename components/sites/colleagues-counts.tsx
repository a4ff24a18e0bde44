import { t } from '../../lib/i18n/t.ts'
import { addCounts, type SharedHealth } from '../../lib/org/site-health.ts'
import { siteNames } from '../../lib/post/site.ts'
import { useOverview } from '../queries/page-queries.ts'
import { useColleaguesHealth } from '../queries/site-queries.ts'
import { useAct } from '../queries/use-act.ts'
import { Switch } from '../ui/switch.tsx'

/** What colleagues' browsers can read of each site, as shares of nobody, and whether that is counted at all. */
export function ColleaguesCounts() {
  const { data } = useColleaguesHealth()
  const { data: overview } = useOverview()
  const act = useAct()
  if (!data || data.kind === 'local') return null
  if (data.kind === 'unreachable') return <p className="quiet">{t('siteFix.countsUnreachable')}</p>
  const isOn = data.kind === 'counts'
  const change = (siteHealth: boolean) => {
    if (!overview) return
    const value = { ...overview.organisation, siteHealth }
    void act({ kind: 'put-row', args: { rowKind: 'organisation', value } }, { said: t('sites.forAllSaid') })
  }
  return (
    <section className="counts" aria-labelledby="site-counts">
      <h3 id="site-counts">{t('siteFix.counts')}</h3>
      <div className="with-switch">
        <p>{t('siteFix.countsAbout')}</p>
        {data.maySwitch && <Switch label={t('siteFix.counts')} checked={isOn} onChange={change} />}
      </div>
      {data.kind === 'counts' && <CountsTable days={data.days} />}
    </section>
  )
}

function CountsTable({ days }: { days: readonly SharedHealth[] }) {
  const lines = bySiteAndVersion(days)
  if (lines.length === 0) return <p className="quiet">{t('siteFix.noCounts')}</p>
  const share = (part: number, whole: number) => (part / Math.max(1, whole)).toLocaleString(undefined, { style: 'percent' })
  return (
    <table className="counts-table num">
      <thead>
        <tr>
          <th scope="col">{t('siteFix.site')}</th>
          <th scope="col">{t('siteFix.ofVersion')}</th>
          <th scope="col">{t('siteFix.readShare')}</th>
          <th scope="col">{t('siteFix.textShare')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ site, version, containers, read, missing }) => (
          <tr key={`${site} ${version}`}>
            <th scope="row">{siteNames[site]}</th>
            <td>{version}</td>
            <td>{share(read, containers)}</td>
            <td>{share(read - missing.text, containers)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function bySiteAndVersion(days: readonly SharedHealth[]): SharedHealth[] {
  const lines = new Map<string, SharedHealth>()
  for (const day of days) {
    const name = `${day.site} ${day.version}`
    const known = lines.get(name)
    lines.set(name, known ? { ...known, ...addCounts(known, day) } : day)
  }
  return [...lines.values()]
}
