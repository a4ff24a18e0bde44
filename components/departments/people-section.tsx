import { useState } from 'react'
import type { OrganisationView, Overview } from '../../lib/messages/page-operations.ts'
import { t } from '../../lib/i18n/t.ts'
import type { Person } from '../../lib/org/org-rows.ts'
import { randomIds } from '../../lib/util/ids.ts'
import { hashOf } from '../app/route.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { type Invitation, InviteDialog } from './invite-dialog.tsx'
import { PersonDialog } from './person-dialog.tsx'
import { PersonLine } from './person-line.tsx'

interface PeopleSectionProps {
  overview: Overview
  organisation: OrganisationView
}

/** The people of an organisation on a server, for its admins. In this browser's own organisation there is one, and nobody to invite. */
export function PeopleSection({ overview, organisation }: PeopleSectionProps) {
  const [edited, setEdited] = useState<Person>()
  const [invitation, setInvitation] = useState<Invitation>()
  const { people, departments } = organisation
  if (overview.sync.kind === 'local') {
    return (
      <section className="page-section" aria-labelledby="people">
        <h2 id="people">{t('people.title')}</h2>
        <p className="card">
          {t('people.local')} <a href={hashOf({ page: 'set-up', section: 'storage' })}>{t('people.toStorage')}</a>
        </p>
      </section>
    )
  }
  if (overview.me.role !== 'admin') return null
  return (
    <section className="page-section" aria-labelledby="people">
      <div className="row-head">
        <h2 id="people">{t('people.count', people.length)}</h2>
        <Button look="primary" onClick={() => setEdited({ id: randomIds.next(), name: '', role: 'member', departmentIds: [] })}>
          <Icon name="plus" /> {t('people.add')}
        </Button>
      </div>
      <ul className="card people">
        {people.map((person) => (
          <PersonLine
            key={person.id}
            person={person}
            departments={departments}
            isMe={person.id === overview.me.id}
            onEdit={() => setEdited(person)}
            onInvited={setInvitation}
          />
        ))}
      </ul>
      {edited && (
        <PersonDialog
          person={edited}
          departments={departments}
          isMe={edited.id === overview.me.id}
          onClose={() => setEdited(undefined)}
        />
      )}
      {invitation && <InviteDialog invitation={invitation} onClose={() => setInvitation(undefined)} />}
    </section>
  )
}
