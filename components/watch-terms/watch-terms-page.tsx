import type { Overview } from '../../lib/messages/page-operations.ts'
import { t } from '../../lib/i18n/t.ts'
import { type WatchTerm, type WatchTermKind, watchTermKinds } from '../../lib/org/org-rows.ts'
import { useOrganisation } from '../queries/page-queries.ts'
import { useAct } from '../queries/use-act.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { EmptyState, ErrorState, Loading } from '../ui/page-state.tsx'
import { Page } from '../ui/page.tsx'
import { AddWatchTerm } from './add-watch-term.tsx'
import { watchTermKindLabel } from './watch-term-kind-label.ts'

/** The names, handles and tags that make a post a mention. */
export function WatchTermsPage({ overview }: { overview: Overview }) {
  const { data, isError, refetch } = useOrganisation()
  if (!overview.maySetUp) return <NotYours />
  const terms = data?.watchTerms ?? []
  const kinds = watchTermKinds.filter((kind) => terms.some((term) => term.kind === kind))
  return (
    <Page title={t('app.watchTerms')} about={t('watchTerms.about')}>
      <AddWatchTerm known={terms} />
      {data ? (
        terms.length === 0 ? (
          <EmptyState icon="radar" title={t('watchTerms.emptyTitle')} text={t('watchTerms.emptyText')} />
        ) : (
          kinds.map((kind) => (
            <TermGroup
              key={kind}
              kind={kind}
              terms={terms.filter((term) => term.kind === kind)}
              managedIds={data.managedIds ?? []}
            />
          ))
        )
      ) : isError ? (
        <ErrorState onRetry={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  )
}

interface TermGroupProps {
  kind: WatchTermKind
  terms: WatchTerm[]
  /** Set by the organisation's policy: nobody removes them here. */
  managedIds: readonly string[]
}

function TermGroup({ kind, terms, managedIds }: TermGroupProps) {
  const act = useAct()
  return (
    <section className="page-section" aria-labelledby={`terms-${kind}`}>
      <h2 id={`terms-${kind}`}>{watchTermKindLabel(kind)}</h2>
      <ul className="terms">
        {terms.map((term) => (
          <li key={term.id} className="term">
            <bdi>{term.text}</bdi>
            {managedIds.includes(term.id) ? (
              <span className="quiet">{t('managed.setByOrganisation')}</span>
            ) : (
              <Button
                look="icon"
                aria-label={t('watchTerms.remove', [term.text])}
                onClick={() =>
                  void act(
                    { kind: 'remove-row', args: { rowKind: 'watch-term', id: term.id } },
                    { said: t('watchTerms.removed', [term.text]) },
                  )
                }
              >
                <Icon name="x" />
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function NotYours() {
  return (
    <Page title={t('app.watchTerms')} about={t('organisation.notYours')}>
      {null}
    </Page>
  )
}
