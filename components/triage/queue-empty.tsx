import { t } from '../../lib/i18n/t.ts'
import type { QueueFilter } from '../../lib/triage/queue.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/page-state.tsx'

interface QueueEmptyProps {
  filter: QueueFilter
  search: string
  clear(): void
}

/** Why a list is empty, and what would be in it. */
export function QueueEmpty({ filter, search, clear }: QueueEmptyProps) {
  if (search.trim() !== '') {
    return (
      <EmptyState icon="search" title={t('queue.nothingFound', [search.trim()])} text={t('queue.nothingFoundText')}>
        <Button onClick={clear}>{t('queue.clearSearch')}</Button>
      </EmptyState>
    )
  }
  switch (filter) {
    case 'open':
      return <EmptyState icon="inbox" title={t('queue.emptyOpen')} text={t('queue.emptyOpenText')} />
    case 'unclaimed':
      return <EmptyState icon="circle-check" title={t('queue.emptyUnclaimed')} text={t('queue.emptyUnclaimedText')} />
    case 'mine':
      return <EmptyState icon="user" title={t('queue.emptyMine')} text={t('queue.emptyMineText')} />
    case 'risk':
      return <EmptyState icon="circle-check" title={t('queue.emptyRisk')} text={t('queue.emptyRiskText')} />
    case 'closed':
      return <EmptyState icon="circle-check" title={t('queue.emptyClosed')} text={t('queue.emptyClosedText')} />
  }
}
