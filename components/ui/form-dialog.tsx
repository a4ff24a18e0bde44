import type { ReactNode } from 'react'
import { t } from '../../lib/i18n/t.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

interface FormDialogProps {
  title: string
  about?: string | undefined
  submit: string
  /** `false` keeps it open, e.g. because something is missing. */
  onSubmit(): boolean | Promise<boolean>
  onClose(): void
  children: ReactNode
}

/** A dialog with fields. Enter or the first button sends it. */
export function FormDialog({ title, about, submit, onSubmit, onClose, children }: FormDialogProps) {
  const send = async () => {
    if (await onSubmit()) onClose()
  }
  return (
    <Dialog title={title} about={about} onClose={onClose}>
      <form
        className="dialog-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        {children}
        <div className="dialog-foot">
          <Button look="plain" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button look="primary" type="submit">
            {submit}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
