import { useState } from 'react'
import { t } from '../../lib/i18n/t.ts'
import type { Overview } from '../../lib/messages/page-operations.ts'
import { engagementPolicyAtFirst } from '../../lib/org/engagement-policy.ts'
import { useOrganisation } from '../queries/page-queries.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState, ErrorState, Loading } from '../ui/page-state.tsx'
import { Page } from '../ui/page.tsx'
import { CouncilLink } from '../works-council/council-link.tsx'
import { PolicyDialog } from './policy-dialog.tsx'
import { PolicyView } from './policy-view.tsx'

/** What the organisation asks of its people about time on social sites: for all to read, for a few to write. */
export function PolicyPage({ overview }: { overview: Overview }) {
  const { data, isError, refetch } = useOrganisation()
  const [isEdited, setEdited] = useState(false)
  const policy = data?.engagementPolicy
  const edit = overview.maySetUp && (
    <Button look="primary" onClick={() => setEdited(true)}>
      {policy ? t('policy.change') : t('policy.write')}
    </Button>
  )
  return (
    <Page title={t('policy.title')} about={t('policy.about')}>
      {!data ? (
        isError ? (
          <ErrorState onRetry={() => void refetch()} />
        ) : (
          <Loading />
        )
      ) : policy ? (
        <>
          <PolicyView policy={policy} departments={data.departments} people={data.people} />
          {edit && <div className="row-head">{edit}</div>}
        </>
      ) : (
        <EmptyState
          icon="handshake"
          title={t('policy.emptyTitle')}
          text={overview.maySetUp ? t('policy.emptyText') : t('policy.emptyAsk')}
        >
          {edit}
        </EmptyState>
      )}
      {data && <CouncilLink />}
      {isEdited && data && (
        <PolicyDialog
          policy={policy ?? engagementPolicyAtFirst}
          departments={data.departments}
          onClose={() => setEdited(false)}
        />
      )}
    </Page>
  )
}
