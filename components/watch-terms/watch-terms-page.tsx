import { useMemo, useState } from 'react'
import type { Overview } from '../../lib/messages/page-operations.ts'
import { t } from '../../lib/i18n/t.ts'
import { type WatchTerm, watchTermKinds } from '../../lib/org/org-rows.ts'
import { useOrganisation } from '../queries/page-queries.ts'
import { EmptyState, ErrorState, Loading } from '../ui/page-state.tsx'
import { Page } from '../ui/page.tsx'
import { TextField } from '../ui/text-field.tsx'
import { AddWatchTerm } from './add-watch-term.tsx'
import { TermDialog } from './term-dialog.tsx'
import { TermGroup } from './term-group.tsx'
import { TermsMenu } from './terms-menu.tsx'
import { TryPost } from './try-post.tsx'

/** Lists that one can overlook need no field to find something in them. */
const longList = 20

/** The names, handles and tags that make a post a mention. */
export function WatchTermsPage({ overview }: { overview: Overview }) {
  const { data, isError, refetch } = useOrganisation()
  const [edited, setEdited] = useState<WatchTerm>()
  if (!overview.maySetUp) return <NotYours />
  const terms = data?.watchTerms ?? []
  return (
    <Page title={t('app.watchTerms')} about={t('watchTerms.about')}>
      <AddWatchTerm known={terms} />
      {data ? (
        <>
          {terms.length > 0 && <TryPost terms={terms} />}
          <div className="terms-head">
            <TermsMenu terms={terms} />
          </div>
          {terms.length === 0 ? (
            <EmptyState icon="radar" title={t('watchTerms.emptyTitle')} text={t('watchTerms.emptyText')} />
          ) : (
            <TermList terms={terms} managedIds={data.managedIds ?? []} onEdit={setEdited} />
          )}
        </>
      ) : isError ? (
        <ErrorState onRetry={() => void refetch()} />
      ) : (
        <Loading />
      )}
      {edited && <TermDialog key={edited.id} term={edited} known={terms} onClose={() => setEdited(undefined)} />}
    </Page>
  )
}

interface TermListProps {
  terms: readonly WatchTerm[]
  managedIds: readonly string[]
  onEdit(term: WatchTerm): void
}

function TermList({ terms, managedIds, onEdit }: TermListProps) {
  const [sought, setSought] = useState('')
  const managed = useMemo(() => new Set(managedIds), [managedIds])
  const groups = useMemo(() => {
    const typed = sought.trim().toLowerCase()
    const found = typed === '' ? terms : terms.filter(({ text }) => text.toLowerCase().includes(typed))
    return watchTermKinds
      .map((kind) => ({ kind, terms: found.filter((term) => term.kind === kind) }))
      .filter((group) => group.terms.length > 0)
  }, [terms, sought])
  return (
    <>
      {terms.length > longList && <TextField label={t('watchTerms.find')} value={sought} onChange={setSought} />}
      {groups.length === 0 && <p className="quiet">{t('watchTerms.noneFound')}</p>}
      {groups.map((group) => (
        <TermGroup key={group.kind} {...group} managed={managed} onEdit={onEdit} />
      ))}
    </>
  )
}

function NotYours() {
  return (
    <Page title={t('app.watchTerms')} about={t('organisation.notYours')}>
      {null}
    </Page>
  )
}
