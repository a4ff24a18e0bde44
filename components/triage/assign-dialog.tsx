import { useState } from 'react'
import { t } from '../../lib/i18n/t.ts'
import type { Department, Person } from '../../lib/org/org-rows.ts'
import { EmptyState } from '../ui/page-state.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { RadioLine } from '../ui/radio-line.tsx'

interface AssignDialogProps {
  department: Department
  people: readonly Person[]
  me: string
  assigneeId: string | undefined
  onSubmit(personId: string): Promise<boolean>
  onClose(): void
}

/** Gives a part to somebody of its department. */
export function AssignDialog({ department, people, me, assigneeId, onSubmit, onClose }: AssignDialogProps) {
  const candidates = people.filter((person) => person.departmentIds.includes(department.id))
  const [personId, setPersonId] = useState(assigneeId ?? candidates[0]?.id)
  return (
    <FormDialog
      title={t('acts.assignTitle')}
      about={t('acts.assignAbout', [department.name])}
      submit={t('acts.assign')}
      onSubmit={async () => (personId === undefined ? false : onSubmit(personId))}
      onClose={onClose}
    >
      {candidates.length === 0 ? (
        <EmptyState icon="users" title={t('acts.nobodyTitle')} text={t('acts.nobodyText')} />
      ) : (
        <fieldset>
          <legend className="unseen">{t('acts.person')}</legend>
          {candidates.map((person) => (
            <RadioLine
              key={person.id}
              name="person"
              value={person.id}
              checked={person.id === personId}
              onChange={() => setPersonId(person.id)}
              label={person.id === me ? t('acts.meNamed', [person.name]) : person.name}
              hint={
                person.id === department.connectorId
                  ? t('acts.connector')
                  : department.deputyIds.includes(person.id)
                    ? t('acts.deputy')
                    : undefined
              }
            />
          ))}
        </fieldset>
      )}
    </FormDialog>
  )
}
