import { useEffect } from 'react'
import type { Overview, Preferences } from '../../lib/messages/page-operations.ts'
import { t } from '../../lib/i18n/t.ts'
import { useSites } from '../queries/page-queries.ts'
import { useAsk } from '../queries/use-ask.ts'
import { ErrorState, Loading } from '../ui/page-state.tsx'
import { Page } from '../ui/page.tsx'
import { RadioLine } from '../ui/radio-line.tsx'
import { Switch } from '../ui/switch.tsx'
import { AddInstance } from './add-instance.tsx'
import { OrganisationModes } from './organisation-modes.tsx'
import { SiteFixes } from './site-fixes.tsx'
import { SiteLine } from './site-line.tsx'

/** Where Switchboard runs, what it reads and sends there, and how quiet it is. */
export function SitesPage({ overview }: { overview: Overview }) {
  const { data: rows, isError, refetch } = useSites()
  const ask = useAsk()
  const isNews = rows?.some(({ health }) => health && !health.seen) ?? false
  // Looking at the list is what the popup's notice asks for.
  useEffect(() => {
    if (isNews) void ask('healthSeen', {})
    // oxlint-disable-next-line react/exhaustive-deps -- `ask` is new on each render and always the same
  }, [isNews])
  const { quietMarks, paused } = overview.preferences
  const marks: { value: Preferences['quietMarks']; label: string; hint: string }[] = [
    { value: 'hover', label: t('sites.marksHover'), hint: t('sites.marksHoverHint') },
    { value: 'always', label: t('sites.marksAlways'), hint: t('sites.marksAlwaysHint') },
    { value: 'never', label: t('sites.marksNever'), hint: t('sites.marksNeverHint') },
  ]
  return (
    <Page title={t('app.sites')} about={t('sites.about')}>
      <section className="page-section" aria-labelledby="sites-list">
        <h2 id="sites-list">{t('sites.where')}</h2>
        {rows ? (
          <ul className="card sites">
            {rows.map((row) => (
              <SiteLine key={`${row.site}:${row.host}`} row={row} />
            ))}
          </ul>
        ) : isError ? (
          <ErrorState onRetry={() => void refetch()} />
        ) : (
          <Loading />
        )}
        {overview.maySetUp && rows && <OrganisationModes rows={rows} />}
        {overview.maySetUp && <SiteFixes />}
        <AddInstance known={rows?.map((row) => row.host) ?? []} />
      </section>
      <section className="page-section" aria-labelledby="sites-reads">
        <h2 id="sites-reads">{t('sites.whatIsRead')}</h2>
        <ul className="card facts">
          <li>{t('sites.readFact')}</li>
          <li>{t('sites.sentFact')}</li>
          <li>{t('sites.neverFact')}</li>
        </ul>
      </section>
      <section className="page-section" aria-labelledby="sites-marks">
        <h2 id="sites-marks">{t('sites.marks')}</h2>
        <div className="card">
          <fieldset>
            <legend className="unseen">{t('sites.marks')}</legend>
            {marks.map(({ value, label, hint }) => (
              <RadioLine
                key={value}
                name="quiet-marks"
                value={value}
                checked={value === quietMarks}
                onChange={() => void ask('setPreferences', { quietMarks: value })}
                label={label}
                hint={hint}
              />
            ))}
          </fieldset>
        </div>
      </section>
      <section className="page-section" aria-labelledby="sites-pause">
        <h2 id="sites-pause">{t('sites.pause')}</h2>
        <div className="card with-switch">
          <p>{paused ? t('sites.pausedText') : t('sites.pauseText')}</p>
          <Switch label={t('sites.pause')} checked={paused} onChange={(next) => void ask('setPreferences', { paused: next })} />
        </div>
      </section>
    </Page>
  )
}
