import { t } from '../../lib/i18n/t.ts'
import type { Overview, SweepSite, SweepView } from '../../lib/messages/page-operations.ts'
import { hashOf, type SetUpPage } from '../app/route.ts'
import { useSweep } from '../queries/page-queries.ts'
import { EmptyState, ErrorState, Loading } from '../ui/page-state.tsx'
import { Page } from '../ui/page.tsx'
import { progressOf } from './progress-of.ts'
import { RotaSection } from './rota-section.tsx'
import { siteName } from './site-name.ts'
import { SweepLine } from './sweep-line.tsx'
import { TodayCard } from './today-card.tsx'

/** What to look for where, as a list to work through; whose turn it is; and what was found. */
export function SweepPage({ overview }: { overview: Overview }) {
  const { data, isError, refetch } = useSweep()
  return (
    <Page title={t('sweep.title')} about={t('sweep.about')}>
      {data ? <Sweep overview={overview} sweep={data} /> : isError ? <ErrorState onRetry={() => void refetch()} /> : <Loading />}
    </Page>
  )
}

function Sweep({ overview, sweep }: { overview: Overview; sweep: SweepView }) {
  const { sites, hasTerms } = sweep
  return (
    <>
      {!hasTerms ? (
        <EmptyState
          icon="radar"
          title={t('sweep.noTermsTitle')}
          text={overview.maySetUp ? t('sweep.noTermsText') : t('sweep.noTermsAsk')}
        >
          {overview.maySetUp && <SetUpLink section="watch-terms" label={t('sweep.noTermsLink')} />}
        </EmptyState>
      ) : sites.length === 0 ? (
        <EmptyState icon="globe" title={t('sweep.noSiteTitle')} text={t('sweep.noSiteText')}>
          <SetUpLink section="sites" label={t('sweep.noSiteLink')} />
        </EmptyState>
      ) : (
        <>
          <TodayCard sweep={sweep} />
          {sweep.leftOut > 0 && <p className="quiet">{t('sweep.leftOut', sweep.leftOut)}</p>}
          {sites.map((site) => (
            <Searches key={`${site.site}:${site.host}`} site={site} />
          ))}
        </>
      )}
      <RotaSection overview={overview} sweep={sweep} />
    </>
  )
}

function Searches({ site }: { site: SweepSite }) {
  const { looked, all } = progressOf([site])
  const id = `searches-${site.host}`
  return (
    <section className="page-section" aria-labelledby={id}>
      <div className="row-head">
        <h2 id={id}>{siteName(site)}</h2>
        <span className="quiet num">{t('sweep.ofToday', [String(looked), String(all)])}</span>
      </div>
      <ul className="card sweep-lines">
        {site.lines.map((line) => (
          <SweepLine key={line.term.id} line={line} site={site} />
        ))}
      </ul>
    </section>
  )
}

function SetUpLink({ section, label }: { section: SetUpPage; label: string }) {
  return (
    <a className="btn" data-look="primary" href={hashOf({ page: 'set-up', section })}>
      {label}
    </a>
  )
}
