import { t } from '../../lib/i18n/t.ts'
import { useLearning } from '../queries/learning-queries.ts'
import { EmptyState, ErrorState, Loading } from '../ui/page-state.tsx'
import { Page } from '../ui/page.tsx'
import { ConfusionTable } from './confusion-table.tsx'
import { OwnLessons } from './own-lessons.tsx'
import { SureFrom } from './sure-from.tsx'
import { WeeksChart } from './weeks-chart.tsx'

/** How the guesses went, for everybody together, and what this person has taught. */
export function LearningPage() {
  const { data, isError, refetch } = useLearning()
  return (
    <Page title={t('learning.title')} about={t('learning.about')}>
      {data ? (
        <>
          {data.weeks.length === 0 ? (
            <EmptyState icon="lightbulb" title={t('learning.emptyTitle')} text={t('learning.emptyText')} />
          ) : (
            <>
              <WeeksChart weeks={data.weeks} />
              <ConfusionTable weeks={data.weeks} />
            </>
          )}
          <SureFrom />
          {(data.weeks.length > 0 || data.lessons > 0) && <OwnLessons view={data} />}
        </>
      ) : isError ? (
        <ErrorState onRetry={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  )
}
