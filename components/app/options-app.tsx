import { HandOverPage } from '../hand-over/hand-over-page.tsx'
import { LearningPage } from '../insight/learning-page.tsx'
import { StoragePage } from '../account/storage-page.tsx'
import { PolicyPage } from '../budget/policy-page.tsx'
import { DepartmentsPage } from '../departments/departments-page.tsx'
import { MyTimePage } from '../my-time/my-time-page.tsx'
import { useOverview } from '../queries/page-queries.ts'
import { RefusedPage } from '../reports/refused-page.tsx'
import { ReportsView } from '../reports/reports-view.tsx'
import { SitesPage } from '../sites/sites-page.tsx'
import { SweepPage } from '../sweep/sweep-page.tsx'
import { QueueView } from '../triage/queue-view.tsx'
import { ErrorState, Loading } from '../ui/page-state.tsx'
import { CouncilPage } from '../works-council/council-page.tsx'
import { WatchTermsPage } from '../watch-terms/watch-terms-page.tsx'
import type { Overview } from '../../lib/messages/page-operations.ts'
import type { Route } from './route.ts'
import { Shell } from './shell.tsx'
import { startRoute } from './start-route.ts'
import { useRoute } from './use-route.ts'

/** The options page. */
export function OptionsApp() {
  const route = useRoute()
  const { data: overview, isError, refetch } = useOverview()
  if (!overview) {
    return <main id="main">{isError ? <ErrorState onRetry={() => void refetch()} /> : <Loading />}</main>
  }
  const shown = route.page === 'start' ? startRoute(overview) : route
  return (
    <Shell overview={overview} route={shown}>
      <View overview={overview} route={shown} />
    </Shell>
  )
}

function View({ overview, route }: { overview: Overview; route: Route }) {
  switch (route.page) {
    case 'start':
      return null
    case 'queue':
      return <QueueView key={route.scope} overview={overview} scope={route.scope} itemId={route.itemId} />
    case 'reports':
      return <ReportsView overview={overview} itemId={route.itemId} />
    case 'hand-over':
      return <HandOverPage />
    case 'my-time':
      return <MyTimePage />
    case 'refused':
      return <RefusedPage />
    case 'works-council':
      return <CouncilPage />
    case 'sweep':
      return <SweepPage overview={overview} />
    case 'set-up':
      switch (route.section) {
        case 'departments':
          return <DepartmentsPage overview={overview} />
        case 'watch-terms':
          return <WatchTermsPage overview={overview} />
        case 'sites':
          return <SitesPage overview={overview} />
        case 'engagement-policy':
          return <PolicyPage overview={overview} />
        case 'learning':
          return <LearningPage />
        case 'storage':
          return <StoragePage />
      }
  }
}
