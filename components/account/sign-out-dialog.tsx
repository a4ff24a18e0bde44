import { t } from '../../lib/i18n/t.ts'
import { useAsk } from '../queries/use-ask.ts'
import { FormDialog } from '../ui/form-dialog.tsx'

interface SignOutDialogProps {
  /** How many acts would be lost. */
  waiting: number
  onClose(): void
}

/** The one question we ask: signing out now would lose what was not sent yet. */
export function SignOutDialog({ waiting, onClose }: SignOutDialogProps) {
  const ask = useAsk()
  const discard = async () => (await ask('signOut', { discard: true }))?.kind === 'signed-out'
  return (
    <FormDialog
      title={t('connection.loseTitle', waiting)}
      submit={t('connection.loseSignOut')}
      onSubmit={discard}
      onClose={onClose}
    >
      <p>{t('connection.loseText')}</p>
    </FormDialog>
  )
}
