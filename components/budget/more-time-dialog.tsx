import { useState } from 'react'
import { t } from '../../lib/i18n/t.ts'
import { useAsk } from '../queries/use-ask.ts'
import { FormDialog } from '../ui/form-dialog.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'

const choices = ['10', '15', '30', '60'] as const

/** More time today, with a reason that nobody else reads. */
export function MoreTimeDialog({ onClose }: { onClose(): void }) {
  const ask = useAsk()
  const [minutes, setMinutes] = useState<(typeof choices)[number]>('15')
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const take = async () => {
    setMissing(reason.trim() === '')
    if (reason.trim() === '') return false
    return (await ask('moreTime', { minutes: Number(minutes), reason })) !== undefined
  }
  return (
    <FormDialog
      title={t('budget.moreTime')}
      about={t('budget.moreTimeAbout')}
      submit={t('budget.moreTimeTake')}
      onSubmit={take}
      onClose={onClose}
    >
      <SelectField
        label={t('budget.moreTimeHow')}
        value={minutes}
        options={choices.map((value) => ({ value, label: t('time.minutes', [value]) }))}
        onChange={setMinutes}
      />
      <TextField
        label={t('budget.moreTimeReason')}
        value={reason}
        onChange={setReason}
        maxLength={500}
        hint={t('budget.moreTimeHint')}
        error={isMissing ? t('budget.moreTimeMissing') : undefined}
      />
    </FormDialog>
  )
}
