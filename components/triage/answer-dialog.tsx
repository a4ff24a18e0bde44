import { useState } from 'react'
import { t } from '../../lib/i18n/t.ts'
import { FormDialog } from '../ui/form-dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { webLink } from './web-link.ts'

interface AnswerDialogProps {
  onSubmit(link: string): Promise<boolean>
  onClose(): void
}

/** Records the public reply: an answer is shown by its link, not claimed by a click. */
export function AnswerDialog({ onSubmit, onClose }: AnswerDialogProps) {
  const [link, setLink] = useState('')
  const [error, setError] = useState<string>()
  const submit = async () => {
    const checked = webLink(link)
    if (checked !== undefined) return onSubmit(checked)
    setError(t('acts.notALink'))
    return false
  }
  return (
    <FormDialog
      title={t('acts.answerTitle')}
      about={t('acts.answerAbout')}
      submit={t('acts.answer')}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t('acts.replyLink')}
        type="url"
        placeholder="https://"
        required
        value={link}
        error={error}
        onChange={(value) => {
          setLink(value)
          setError(undefined)
        }}
      />
    </FormDialog>
  )
}
