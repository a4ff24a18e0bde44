import { t } from '../../lib/i18n/t.ts'
import { useOrganisation } from '../queries/page-queries.ts'
import { useSharing } from '../queries/sharing-queries.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import type { IconName } from '../ui/icons.ts'
import { Loading } from '../ui/page-state.tsx'
import { CopySummary } from './copy-summary.tsx'
import type { OwnDays } from './own-days.ts'
import { OwnSummaries } from './own-summaries.tsx'
import { ReceivedSummaries } from './received-summaries.tsx'
import { ShareForm } from './share-form.tsx'
import { refusalWords } from './sharing-words.ts'
import { TeamFigures } from './team-figures.tsx'

/** Telling others of one's own time: one number, to people one chooses, for a while. Nothing of it happens by itself. */
export function SharingSection(own: OwnDays) {
  return (
    <section className="page-section sharing" aria-labelledby="sharing">
      <h2 id="sharing">{t('sharing.title')}</h2>
      <p className="sharing-intro">{t('sharing.intro')}</p>
      <SharingBody {...own} />
    </section>
  )
}

function SharingBody(own: OwnDays) {
  const { data: sharing, isError, refetch } = useSharing()
  const names = useOrganisation()
  const again = () => void refetch()
  // Nobody is called "somebody" for a moment.
  if ((!sharing && !isError) || names.isLoading) return <Loading />
  if (sharing?.kind === 'server') {
    return (
      <>
        {isError && <SharingState icon="cloud-off" words={t('sharing.stale')} onRetry={again} />}
        <ShareForm {...own} />
        <OwnSummaries summaries={sharing.mine} />
        <ReceivedSummaries summaries={sharing.received} />
        <TeamFigures weeks={sharing.weeks} />
      </>
    )
  }
  return (
    <>
      {sharing ? (
        <SharingState icon={sharing.kind === 'local' ? 'database' : 'cloud-off'} words={refusalWords(sharing.kind)} />
      ) : (
        <SharingState icon="cloud-off" words={t('sharing.unreachable')} onRetry={again} />
      )}
      <CopySummary {...own} />
    </>
  )
}

function SharingState({ icon, words, onRetry }: { icon: IconName; words: string; onRetry?: () => void }) {
  return (
    <div className="card sharing-state" role="status">
      <Icon name={icon} />
      <p>{words}</p>
      {onRetry && <Button onClick={onRetry}>{t('app.tryAgain')}</Button>}
    </div>
  )
}
