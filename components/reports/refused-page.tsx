import type { RefusedEntry } from '../../lib/messages/page-operations.ts'
import { t } from '../../lib/i18n/t.ts'
import { useRefused } from '../queries/page-queries.ts'
import { useAsk } from '../queries/use-ask.ts'
import { rejectionWords } from '../queries/rejection-words.ts'
import { momentWords } from '../triage/time-words.ts'
import { useNames } from '../queries/use-names.ts'
import { webLink } from '../triage/web-link.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { notify } from '../ui/notify.ts'
import { EmptyState, ErrorState, Loading } from '../ui/page-state.tsx'
import { Page } from '../ui/page.tsx'
import { useNow } from '../ui/use-now.ts'
import { actText, actWords } from './act-words.ts'

/** My acts that were not accepted. Nothing is dropped silently: each stays until it is sent again or discarded. */
export function RefusedPage() {
  const { data, isError, refetch } = useRefused()
  return (
    <Page title={t('app.notAccepted')} about={t('refused.about')}>
      {data ? (
        data.entries.length === 0 ? (
          <EmptyState icon="circle-check" title={t('refused.emptyTitle')} text={t('refused.emptyText')} />
        ) : (
          <ul className="refused">
            {data.entries.map((entry) => (
              <Refused key={entry.opId} entry={entry} />
            ))}
          </ul>
        )
      ) : isError ? (
        <ErrorState onRetry={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  )
}

function Refused({ entry }: { entry: RefusedEntry }) {
  const names = useNames()
  const now = useNow()
  const ask = useAsk()
  const { opId, mutation, rejection, permalink } = entry
  const link = permalink === undefined ? undefined : webLink(permalink)
  const text = actText(mutation)
  const retry = async () => {
    const answer = await ask('retryRefused', { opId })
    if (answer)
      notify(
        answer.kind === 'saved'
          ? { text: t('refused.sentAgain') }
          : { text: rejectionWords(answer.rejection, names), refused: true },
      )
  }
  const copy = async () => {
    await navigator.clipboard.writeText([actWords(mutation, names), text, permalink].filter(Boolean).join('\n'))
    notify({ text: t('refused.copied') })
  }
  return (
    <li className="card refused-entry">
      <p className="refused-what">
        <b>{actWords(mutation, names)}</b> <span className="quiet num">{momentWords(mutation.at, now)}</span>
      </p>
      <p className="refused-why">
        <Icon name="octagon-x" /> {rejectionWords(rejection, names)}
      </p>
      {text && (
        <blockquote className="quote" dir="auto">
          {text}
        </blockquote>
      )}
      <div className="acts">
        <Button onClick={() => void retry()}>
          <Icon name="rotate-ccw" /> {t('refused.retry')}
        </Button>
        <Button onClick={() => void copy()}>
          <Icon name="copy" /> {t('refused.copy')}
        </Button>
        <Button onClick={() => void ask('discardRefused', { opId })}>
          <Icon name="trash-2" /> {t('refused.discard')}
        </Button>
        {link && (
          <a className="btn" data-look="plain" href={link} target="_blank" rel="noopener noreferrer">
            {t('refused.openPost')}
          </a>
        )}
      </div>
    </li>
  )
}
