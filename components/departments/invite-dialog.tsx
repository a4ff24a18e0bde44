import { t } from '../../lib/i18n/t.ts'
import type { Instant } from '../../lib/util/clock.ts'
import { invitationLink } from '../account/invitation-link.ts'
import { useConnection } from '../queries/page-queries.ts'
import { fullMomentWords } from '../triage/time-words.ts'
import { Button } from '../ui/button.tsx'
import { CopyField } from '../ui/copy-field.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'

/** An invitation as it was answered: its code is nowhere else. */
export interface Invitation {
  /** The person's name. */
  name: string
  code: string
  expiresAt: Instant
}

/** Shows an invitation once, to be handed on: the code, the link and how long they last. */
export function InviteDialog({ invitation, onClose }: { invitation: Invitation; onClose(): void }) {
  const { data: connection } = useConnection()
  const { name, code, expiresAt } = invitation
  return (
    <Dialog title={t('people.inviteTitle', [name])} about={t('people.inviteAbout')} onClose={onClose}>
      <CopyField label={t('people.inviteCode')} value={code} copy={t('people.copyCode')} />
      {connection?.kind === 'server' && (
        <CopyField
          label={t('people.inviteLink')}
          hint={t('people.inviteLinkHint')}
          value={invitationLink(connection.address, code)}
          copy={t('people.copyLink')}
        />
      )}
      <p className="valid-until">
        <Icon name="hourglass" /> {t('people.validUntil', [fullMomentWords(expiresAt)])}
      </p>
      <div className="dialog-foot">
        <Button look="primary" onClick={onClose}>
          {t('app.close')}
        </Button>
      </div>
    </Dialog>
  )
}
