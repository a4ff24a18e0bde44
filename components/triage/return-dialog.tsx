import { useState } from 'react'
import { t } from '../../lib/i18n/t.ts'
import { FormDialog } from '../ui/form-dialog.tsx'
import { TextField } from '../ui/text-field.tsx'

interface ReturnDialogProps {
  onSubmit(reason: string): Promise<boolean>
  onClose(): void
}

/** Sends a part back with a reason, so that whoever routed it can do better. */
export function ReturnDialog({ onSubmit, onClose }: ReturnDialogProps) {
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const submit = async () => {
    if (reason.trim() !== '') return onSubmit(reason.trim())
    setError(t('acts.reasonMissing'))
    return false
  }
  return (
    <FormDialog
      title={t('acts.returnTitle')}
      about={t('acts.returnAbout')}
      submit={t('acts.return')}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t('acts.reason')}
        multiline
        required
        maxLength={4000}
        value={reason}
        error={error}
        onChange={(value) => {
          setReason(value)
          setError(undefined)
        }}
      />
    </FormDialog>
  )
}
