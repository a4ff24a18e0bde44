import { type ReactNode, useEffect, useRef, useState } from 'react'
import {
  chooseCategory,
  chooseLead,
  decide,
  lackingFor,
  type PickerDecision,
  startChoice,
  toggleDepartment,
} from '../../lib/annotator/picker/picker-choice.ts'
import type { PickerModel } from '../../lib/messages/content-operations.ts'
import { t } from '../../lib/i18n/t.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { CategoryChoice } from './category-choice.tsx'
import { DepartmentChoice } from './department-choice.tsx'
import { PickWhy } from './pick-why.tsx'
import { noteWithQuote } from './note-with-quote.ts'
import { UrgencyChoice } from './urgency-choice.tsx'
import { usePickKeys } from './use-pick-keys.ts'

interface PickFormProps {
  model: PickerModel
  /** Sent at the start of the note; empty for none. */
  quote: string
  onDecide(decision: PickerDecision): Promise<void>
  /** What is decided about. */
  children: ReactNode
}

/** The picker as a form: what it is, who deals with it, how urgent it is, a note, what will be sent. */
export function PickForm({ model, quote, onDecide, children }: PickFormProps) {
  const [choice, setChoice] = useState(() => startChoice(model))
  const [note, setNote] = useState('')
  const [told, setTold] = useState('')
  const [isSending, setSending] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  const lead = model.departments.find(({ id }) => id === choice.leadDepartmentId)

  const change = (next: typeof choice) => {
    setChoice(next)
    setTold('')
  }
  const confirm = async (kind: PickerDecision['kind']) => {
    if (isSending) return
    const lacking = lackingFor(kind, choice)
    const decision = decide(kind, choice, noteWithQuote(quote, note))
    if (lacking || !decision) {
      setTold(t(lacking === 'category' ? 'picker.chooseCategory' : 'picker.chooseDepartment'))
      form.current?.querySelector<HTMLElement>(lacking === 'category' ? '[type=radio]' : '.department input')?.focus()
      return
    }
    setSending(true)
    await onDecide(decision)
    setSending(false)
  }
  usePickKeys(form, {
    chooseNumber(number) {
      const category = model.categories[number - 1]
      if (category) change(chooseCategory(choice, model, category))
    },
    leadAt: (id) => change(chooseLead(choice, id)),
    route: () => void confirm('route'),
  })
  // As in the page's picker: who has nothing to choose confirms with Enter.
  const startsReady = useRef(lackingFor('route', choice) === undefined)
  useEffect(() => {
    form.current
      ?.querySelector<HTMLElement>(startsReady.current ? '[data-route]' : '[type=radio]')
      ?.focus({ preventScroll: true })
  }, [])
  return (
    <div ref={form} className="pick-form" role="group" aria-label={t('picker.title')}>
      <div className="pick-body">
        {children}
        <PickWhy model={model} />
        <CategoryChoice
          categories={model.categories}
          chosen={choice.category}
          onChoose={(category) => change(chooseCategory(choice, model, category))}
        />
        <DepartmentChoice
          departments={model.departments}
          choice={choice}
          onToggle={(id) => change(toggleDepartment(choice, id))}
          onLead={(id) => change(chooseLead(choice, id))}
        />
        <UrgencyChoice choice={choice} onChange={change} />
        {lead?.guidance && (
          <p className="pick-guide">
            <b>{lead.name}</b>: {lead.guidance}
          </p>
        )}
        <section>
          <TextField
            label={t('panel.note')}
            multiline
            value={note}
            maxLength={2_000}
            onChange={setNote}
            onCommit={() => void confirm('route')}
          />
          <p className="field-hint">{t(model.linkOnly ? 'picker.sentLink' : 'picker.sentCopy')}</p>
        </section>
      </div>
      <footer className="pick-foot">
        <Button look="primary" data-route="" disabled={isSending} focusableWhenDisabled onClick={() => void confirm('route')}>
          {t('picker.route')}
        </Button>
        <Button disabled={isSending} focusableWhenDisabled onClick={() => void confirm('tag')}>
          {t('picker.tag')}
        </Button>
        <Button look="plain" disabled={isSending} focusableWhenDisabled onClick={() => void confirm('dismiss')}>
          {t('picker.dismiss')}
        </Button>
        <p role="alert" className="field-error">
          {told}
        </p>
      </footer>
    </div>
  )
}
