import { browser } from 'wxt/browser'
import { t } from '../../lib/i18n/t.ts'
import { SyncLine } from '../account/sync-line.tsx'
import { hashOf, type Route } from '../app/route.ts'
import { Mark } from '../app/mark.tsx'
import { startRoute } from '../app/start-route.ts'
import { useMyReports, useOverview } from '../queries/page-queries.ts'
import { useAsk } from '../queries/use-ask.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { ErrorState, Loading } from '../ui/page-state.tsx'
import { LatestOutcomes } from './latest-outcomes.tsx'

/** What a person wants to know in a second: is it running, what became of mine, what waits for me. */
export function PopupView() {
  const { data: overview, isError, refetch } = useOverview()
  const { data: reports } = useMyReports()
  const ask = useAsk()
  if (!overview) return <main>{isError ? <ErrorState onRetry={() => void refetch()} /> : <Loading />}</main>
  const { paused } = overview.preferences
  const open = overview.departments.filter((department) => department.mine).reduce((sum, department) => sum + department.open, 0)
  return (
    <main className="popup">
      <header className="popup-top">
        <Mark />
        <h1>{t('extension.name')}</h1>
        <SyncLine sync={overview.sync} waiting={overview.waiting} />
      </header>
      {paused && (
        <p className="notice" role="status">
          <Icon name="pause" /> {t('popup.paused')}
        </p>
      )}
      {overview.refused > 0 && (
        <button type="button" className="notice popup-refused" data-look="bad" onClick={() => void openPage({ page: 'refused' })}>
          <Icon name="octagon-x" /> {t('app.refusedCount', overview.refused)}
        </button>
      )}
      <ul className="popup-numbers num">
        <Number value={overview.routedToday} words={t('popup.routedToday')} />
        <Number value={overview.answeredOfMine} words={t('popup.answeredOfMine')} />
        <Number value={open} words={t('popup.openForYou')} />
      </ul>
      <LatestOutcomes rows={reports?.rows} openItem={(itemId) => void openPage({ page: 'reports', itemId })} />
      <footer className="popup-foot">
        <Button look="primary" onClick={() => void openPage(startRoute(overview))}>
          {t('popup.openQueue')}
        </Button>
        <Button onClick={() => void ask('setPreferences', { paused: !paused })} aria-describedby="pause-about">
          <Icon name={paused ? 'play' : 'pause'} /> {paused ? t('app.resume') : t('popup.pause')}
        </Button>
        <p id="pause-about" className="quiet">
          {paused ? t('popup.resumeAbout') : t('popup.pauseAbout')}
        </p>
      </footer>
    </main>
  )
}

function Number({ value, words }: { value: number; words: string }) {
  return (
    <li>
      <b>{value}</b>
      <span>{words}</span>
    </li>
  )
}

/** Opens the options page at a route and lets the popup go. */
async function openPage(route: Route): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/options.html${hashOf(route)}`) })
  window.close()
}
