import { useRef, useState } from 'react'
import { outcomeLabel } from '../../lib/i18n/labels.ts'
import { t } from '../../lib/i18n/t.ts'
import { type Outcome, outcomes } from '../../lib/triage/item.ts'
import { FormDialog } from '../ui/form-dialog.tsx'
import { RadioLine } from '../ui/radio-line.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useEarlyKeys } from '../ui/use-early-keys.ts'
import { webLink } from './web-link.ts'

/** The outcomes that have a key, in the order of the keys. */
const common: Outcome[] = ['resolved', 'answered', 'no-reply']
const order: Outcome[] = [...common, ...outcomes.filter((outcome) => !common.includes(outcome))]

export interface CloseChoice {
  outcome: Outcome
  link: string | undefined
  text: string | undefined
}

interface CloseDialogProps {
  /** How many items are closed. */
  count: number
  onSubmit(choice: CloseChoice): Promise<boolean>
  onClose(): void
}

/** What became of it. `1`, `2` and `3` pick the common outcomes while no field has the focus. */
export function CloseDialog({ count, onSubmit, onClose }: CloseDialogProps) {
  const [outcome, setOutcome] = useState<Outcome>('resolved')
  const [link, setLink] = useState('')
  const [text, setText] = useState('')
  const [error, setError] = useState<string>()

  const group = useRef<HTMLDivElement>(null)
  const pick = (picked: Outcome) => {
    setOutcome(picked)
    group.current?.querySelector<HTMLInputElement>(`input[value="${picked}"]`)?.focus()
  }
  useEarlyKeys({
    ...Object.fromEntries(common.map((known, index) => [String(index + 1), () => pick(known)])),
    Enter: () => group.current?.closest('form')?.requestSubmit(),
  })

  const submit = async () => {
    const checked = link.trim() === '' ? undefined : webLink(link)
    if (link.trim() !== '' && checked === undefined) {
      setError(t('acts.notALink'))
      return false
    }
    return onSubmit({ outcome, link: checked, text: text.trim() || undefined })
  }
  return (
    <FormDialog
      title={t('acts.closeTitle', count)}
      about={t('acts.closeAbout')}
      submit={t('acts.close')}
      onSubmit={submit}
      onClose={onClose}
    >
      <div
        ref={group}
        role="radiogroup"
        tabIndex={-1}
        aria-label={t('acts.outcome')}
        className="outcomes"
        onKeyDown={(event) => {
          const picked = common[Number(event.key) - 1]
          if (!picked) return
          event.preventDefault()
          pick(picked)
        }}
      >
        {order.map((known, index) => (
          <RadioLine
            key={known}
            name="outcome"
            value={known}
            checked={known === outcome}
            onChange={() => setOutcome(known)}
            label={outcomeLabel(known)}
          >
            {index < common.length && <kbd aria-hidden="true">{index + 1}</kbd>}
          </RadioLine>
        ))}
      </div>
      <TextField
        label={t('acts.closeLink')}
        hint={t('acts.closeLinkHint')}
        type="url"
        value={link}
        error={error}
        onChange={(value) => {
          setLink(value)
          setError(undefined)
        }}
      />
      <TextField label={t('acts.closeText')} multiline value={text} onChange={setText} maxLength={4000} />
    </FormDialog>
  )
}
