import type { ReactNode } from 'react'
import { browser } from 'wxt/browser'
import { t } from '../../lib/i18n/t.ts'
import { SyncLine } from '../account/sync-line.tsx'
import { Mark } from '../app/mark.tsx'
import { hashOf, type Route } from '../app/route.ts'
import { startRoute } from '../app/start-route.ts'
import { BudgetHead } from '../budget/budget-head.tsx'
import { PrivateNow } from '../budget/private-now.tsx'
import { SetByLine } from '../budget/set-by-line.tsx'
import { SiteBars } from '../budget/site-bars.tsx'
import { useBudget, useMyReports, useOpenMentions, useOverview, useSites } from '../queries/page-queries.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState, ErrorState, Loading } from '../ui/page-state.tsx'
import { Toaster } from '../ui/toaster.tsx'
import { LatestOutcomes } from './latest-outcomes.tsx'
import { PopupFoot } from './popup-foot.tsx'
import { PopupNotices } from './popup-notices.tsx'
import { SiteNotices } from './site-notices.tsx'
import { PopupNumbers } from './popup-numbers.tsx'

/** What a person wants to know in a second: what is left of the window, what became of mine, what waits for me. */
export function PopupView() {
  const overview = useOverview()
  const budget = useBudget()
  const sites = useSites()
  const reports = useMyReports()
  const mentions = useOpenMentions()
  const all = [overview, budget, sites]
  if (!overview.data || !budget.data || !sites.data) {
    const retry = () => all.forEach(({ refetch }) => void refetch())
    return (
      <main className="popup">
        <Top />
        {all.some(({ isError }) => isError) ? <ErrorState onRetry={retry} /> : <Loading />}
      </main>
    )
  }
  const { paused } = overview.data.preferences
  const runsSomewhere = sites.data.some(({ mode, granted }) => mode !== 'off' && granted)
  const openItems = overview.data.departments.filter(({ mine }) => mine).reduce((sum, department) => sum + department.open, 0)
  const open = (route: Route) => void openPage(route)
  return (
    <main className="popup">
      <Top>
        <SyncLine sync={overview.data.sync} waiting={overview.data.waiting} />
      </Top>
      <PopupNotices overview={overview.data} open={open} />
      <SiteNotices sites={sites.data} open={open} />
      {runsSomewhere ? (
        <>
          <BudgetHead budget={budget.data} paused={paused} />
          <SiteBars {...budget.data} />
          <div className="popup-rules">
            <SetByLine setBy={budget.data.setBy} onPolicy={() => open({ page: 'set-up', section: 'engagement-policy' })} />
            {!paused && <PrivateNow budget={budget.data} sites={sites.data} />}
          </div>
        </>
      ) : (
        <EmptyState icon="globe" title={t('popup.nowhereTitle')} text={t('popup.nowhereText')}>
          <Button look="primary" onClick={() => open({ page: 'set-up', section: 'sites' })}>
            {t('popup.chooseSite')}
          </Button>
        </EmptyState>
      )}
      <PopupNumbers
        overview={overview.data}
        toHandOver={mentions.data?.mentions.length}
        openHandOver={() => open({ page: 'hand-over' })}
      />
      <LatestOutcomes rows={reports.data?.rows} openItem={(itemId) => open({ page: 'reports', itemId })} />
      <PopupFoot
        budget={runsSomewhere && !paused ? budget.data : undefined}
        paused={paused}
        openItems={openItems}
        openQueue={() => open(startRoute(overview.data))}
        openTime={() => open({ page: 'my-time' })}
      />
      <Toaster />
    </main>
  )
}

function Top({ children }: { children?: ReactNode }) {
  return (
    <header className="popup-top">
      <Mark />
      <h1>{t('extension.name')}</h1>
      {children}
    </header>
  )
}

/** Opens the options page at a route and lets the popup go. */
async function openPage(route: Route): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/options.html${hashOf(route)}`) })
  window.close()
}
