import { useState } from 'react'
import { t } from '../../lib/i18n/t.ts'
import type { OpenMention, OrganisationView } from '../../lib/messages/page-operations.ts'
import { useOpenMentions, useOrganisation } from '../queries/page-queries.ts'
import { useBulkAct } from '../queries/use-bulk-act.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState, ErrorState, Loading } from '../ui/page-state.tsx'
import { Page } from '../ui/page.tsx'
import { type HandOver, plannedFor, routeOf } from './hand-over.ts'
import { MentionLine } from './mention-line.tsx'

/** What was marked in this window and nobody has acted on: each to whom it is for in one click, or all of them. */
export function HandOverPage() {
  const mentions = useOpenMentions()
  const organisation = useOrganisation()
  const retry = () => [mentions, organisation].forEach(({ refetch }) => void refetch())
  return (
    <Page title={t('handOver.title')} about={t('handOver.about')}>
      {mentions.data && organisation.data ? (
        <Mentions mentions={mentions.data.mentions} organisation={organisation.data} />
      ) : mentions.isError || organisation.isError ? (
        <ErrorState onRetry={retry} />
      ) : (
        <Loading />
      )}
    </Page>
  )
}

function Mentions({ mentions, organisation }: { mentions: OpenMention[]; organisation: OrganisationView }) {
  const actAll = useBulkAct()
  const [changed, setChanged] = useState<Record<string, HandOver>>({})
  const planned = mentions.map((mention) => ({ mention, plan: changed[mention.itemId] ?? plannedFor(mention) }))
  const ready = planned.flatMap(({ mention, plan }) => routeOf(mention, plan) ?? [])
  if (mentions.length === 0)
    return <EmptyState icon="circle-check" title={t('handOver.emptyTitle')} text={t('handOver.emptyText')} />
  return (
    <>
      <div className="row-head">
        <p className="quiet num">{t('handOver.count', mentions.length)}</p>
        {ready.length > 1 && (
          <Button look="primary" onClick={() => void actAll(ready, (count) => t('handOver.routedAll', count))}>
            {t('handOver.routeAll', ready.length)}
          </Button>
        )}
      </div>
      <ul className="card hand-over">
        {planned.map(({ mention, plan }) => (
          <MentionLine
            key={mention.itemId}
            mention={mention}
            plan={plan}
            departments={organisation.departments}
            onPlan={(next) => setChanged((before) => ({ ...before, [mention.itemId]: next }))}
          />
        ))}
      </ul>
      <p className="quiet">{t('handOver.onDevice')}</p>
    </>
  )
}
