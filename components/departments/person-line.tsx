import { useState } from 'react'
import type { InviteOutcome } from '../../lib/messages/page-operations.ts'
import { t } from '../../lib/i18n/t.ts'
import type { Department, Person } from '../../lib/org/org-rows.ts'
import { useAsk } from '../queries/use-ask.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { notify } from '../ui/notify.ts'
import type { Invitation } from './invite-dialog.tsx'
import { roleLabel } from './role-words.ts'

interface PersonLineProps {
  person: Person
  departments: readonly Department[]
  isMe: boolean
  onEdit(): void
  onInvited(invitation: Invitation): void
}

/** One person: who they are, where they belong, and the way in for their devices. */
export function PersonLine({ person, departments, isMe, onEdit, onInvited }: PersonLineProps) {
  const [busy, setBusy] = useState(false)
  const ask = useAsk()
  const names = departments.filter(({ id }) => person.departmentIds.includes(id)).map(({ name }) => name)
  const invite = async () => {
    setBusy(true)
    try {
      const outcome = await ask('invite', { personId: person.id })
      if (outcome?.kind === 'invited') onInvited({ name: person.name, code: outcome.code, expiresAt: outcome.expiresAt })
      else if (outcome) notify({ text: reasonWords(outcome.reason), refused: true })
    } finally {
      setBusy(false)
    }
  }
  return (
    <li className="person">
      <div className="person-words">
        <b dir="auto">{isMe ? t('acts.meNamed', [person.name]) : person.name}</b>
        <span className="quiet">
          {roleLabel(person.role)}
          {' · '}
          {names.length > 0
            ? new Intl.ListFormat(undefined, { style: 'narrow', type: 'conjunction' }).format(names)
            : t('people.inNone')}
        </span>
      </div>
      <Button aria-label={t('people.inviteNamed', [person.name])} disabled={busy} onClick={() => void invite()}>
        <Icon name="user-plus" /> {t('people.invite')}
      </Button>
      <Button aria-label={t('people.editNamed', [person.name])} onClick={onEdit}>
        {t('people.edit')}
      </Button>
    </li>
  )
}

function reasonWords(reason: Extract<InviteOutcome, { kind: 'refused' }>['reason']): string {
  switch (reason) {
    case 'not-allowed':
      return t('people.inviteNotAllowed')
    case 'unreachable':
      return t('people.inviteUnreachable')
    case 'unknown-person':
      return t('people.inviteUnknown')
    case 'local':
      return t('people.inviteLocal')
  }
}
