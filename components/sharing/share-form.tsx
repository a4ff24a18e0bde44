import { useState } from 'react'
import { t } from '../../lib/i18n/t.ts'
import type { SharingRefused } from '../../lib/messages/sharing-operations.ts'
import { summaryLifetimes } from '../../lib/org/shared-summary.ts'
import { randomIds } from '../../lib/util/ids.ts'
import { requestTelling } from '../sites/request-origin.ts'
import { useAsk } from '../queries/use-ask.ts'
import { Button } from '../ui/button.tsx'
import { notify } from '../ui/notify.ts'
import { SelectField } from '../ui/select-field.tsx'
import { PeriodField } from './period-field.tsx'
import { emptyDraft, periodOf, periodsFor, type ShareDraft, summaryToShare } from './share-draft.ts'
import type { OwnDays } from './own-days.ts'
import { refusalWords } from './sharing-words.ts'
import { SummaryPreview } from './summary-preview.tsx'
import { TargetField } from './target-field.tsx'

/** What, to whom, for how long; what will be sent; and one button. What was chosen stays until it has been shared. */
export function ShareForm(own: OwnDays) {
  const ask = useAsk()
  const [draft, setDraft] = useState(() => emptyDraft(randomIds.next()))
  const [refused, setRefused] = useState<SharingRefused['reason'] | 'not-told'>()
  const [sending, setSending] = useState(false)
  const summary = summaryToShare(draft, own)
  const period = periodOf(draft, own.today)
  const change = (more: Partial<ShareDraft>) => {
    setDraft({ ...draft, ...more })
    setRefused(undefined)
  }
  const share = async () => {
    if (!summary || sending) return
    setSending(true)
    if (!(await requestTelling())) {
      setSending(false)
      return setRefused('not-told')
    }
    const outcome = await ask('shareSummary', { body: JSON.stringify(summary) })
    setSending(false)
    if (outcome?.kind !== 'done') return setRefused(outcome?.reason)
    setDraft(emptyDraft(randomIds.next()))
    notify({ text: t('sharing.shared'), about: t('sharing.sharedAbout') })
  }
  return (
    <form
      className="card sharing-form"
      aria-label={t('sharing.title')}
      onSubmit={(event) => {
        event.preventDefault()
        void share()
      }}
    >
      <TargetField to={draft.to} onChange={(to) => change({ to })} />
      {period && (
        <div className="sharing-choices">
          <PeriodField periods={periodsFor(draft, own.today)} value={period} onChange={(chosen) => change({ chosen })} />
          {draft.to.kind === 'people' && (
            <SelectField
              label={t('sharing.howLong')}
              value={String(draft.days)}
              options={summaryLifetimes.map((days) => ({ value: String(days), label: t('sharing.days', days) }))}
              onChange={(value) => change({ days: summaryLifetimes.find((days) => String(days) === value) ?? draft.days })}
            />
          )}
        </div>
      )}
      <SummaryPreview summary={summary} />
      {refused && (
        <p className="field-error" role="alert">
          {faultWords(refused)}
        </p>
      )}
      <Button look="primary" type="submit" disabled={!summary || sending}>
        {t('sharing.share')}
      </Button>
    </form>
  )
}

function faultWords(reason: SharingRefused['reason'] | 'not-told'): string {
  if (reason === 'not-told') return t('sharing.notTold')
  return reason === 'unreachable' ? t('sharing.notKnown') : refusalWords(reason)
}
