import type { SiteRow } from '../../lib/messages/page-operations.ts'
import { t } from '../../lib/i18n/t.ts'
import type { Site } from '../../lib/post/site.ts'
import { useSites } from '../queries/page-queries.ts'
import { AddInstance } from '../sites/add-instance.tsx'
import { SiteLine } from '../sites/site-line.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorState, Loading } from '../ui/page-state.tsx'
import { Step, type StepWays } from './step.tsx'

/** A site that can be read here, with its own host where it has one. */
export interface ReadableSite {
  site: Site
  host: string | undefined
}

interface SitesStepProps extends StepWays {
  readable: readonly ReadableSite[]
  /** Somebody with an invitation joins first: what is looked for and who they are is known there. `undefined` once they have. */
  onInvited: (() => void) | undefined
}

/** Which sites it runs on: each is asked for by itself, from a click, beside what is read and what is sent. */
export function SitesStep({ readable, onInvited, onNext, onBack }: SitesStepProps) {
  const { data: rows, isError, refetch } = useSites()
  const lines = rows && linesOf(rows, readable)
  const offers = (site: ReadableSite['site']) => readable.some((known) => known.site === site)
  return (
    <Step
      number={1}
      title={t('welcome.sites')}
      about={t('welcome.sitesAbout')}
      onBack={onBack}
      onNext={onNext}
      // Links alone are what LinkedIn begins with: nobody has chosen anything yet.
      answered={lines?.some(({ mode }) => mode === 'badge' || mode === 'panel') ?? false}
    >
      {onInvited && (
        <p className="step-links">
          <Button onClick={onInvited}>{t('welcome.invited')}</Button>
        </p>
      )}
      {lines ? (
        <ul className="sites">
          {lines.map((row) => (
            <SiteLine key={`${row.site}:${row.host}`} row={row} />
          ))}
        </ul>
      ) : isError ? (
        <ErrorState onRetry={() => void refetch()} />
      ) : (
        <Loading />
      )}
      {offers('mastodon') && <AddInstance known={rows?.map((row) => row.host) ?? []} />}
      <ul className="facts" aria-label={t('sites.whatIsRead')}>
        <li>{t('sites.readFact')}</li>
        <li>{t('sites.sentFact')}</li>
        <li>{t('sites.neverFact')}</li>
      </ul>
    </Step>
  )
}

/** Every site that has a host of its own and can be read, and whatever the person or their organisation has added. */
function linesOf(rows: readonly SiteRow[], readable: readonly ReadableSite[]): SiteRow[] {
  const missing = readable.flatMap(({ site, host }) =>
    host === undefined || rows.some((row) => row.site === site) ? [] : [{ site, host, mode: 'off' as const, granted: false }],
  )
  return [...rows.filter(({ site }) => readable.some((known) => known.site === site)), ...missing]
}
