import { useState } from 'react'
import { t } from '../../lib/i18n/t.ts'
import { type Department, type Person, roles } from '../../lib/org/org-rows.ts'
import { useAct } from '../queries/use-act.ts'
import { CheckLine } from '../ui/check-line.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { roleHint, roleLabel } from './role-words.ts'

interface PersonDialogProps {
  person: Person
  departments: readonly Department[]
  isMe: boolean
  onClose(): void
}

/** Changes a person, or adds one whose name is still empty. */
export function PersonDialog({ person, departments, isMe, onClose }: PersonDialogProps) {
  const [draft, setDraft] = useState(person)
  const [nameMissing, setNameMissing] = useState(false)
  const act = useAct()
  const change = (changed: Partial<Person>) => setDraft((before) => ({ ...before, ...changed }))
  const setDepartment = (id: string, isIn: boolean) =>
    change({ departmentIds: isIn ? [...draft.departmentIds, id] : draft.departmentIds.filter((other) => other !== id) })
  const save = async () => {
    const name = draft.name.trim()
    setNameMissing(name === '')
    if (name === '') return false
    const value: Person = { ...draft, name }
    return act({ kind: 'put-row', args: { rowKind: 'person', value } }, { said: t('people.saved', [name]) })
  }
  return (
    <FormDialog
      title={person.name === '' ? t('people.add') : t('people.editNamed', [person.name])}
      submit={t('app.save')}
      onSubmit={save}
      onClose={onClose}
    >
      <TextField
        label={t('people.name')}
        required
        maxLength={200}
        value={draft.name}
        error={nameMissing ? t('people.nameMissing') : undefined}
        onChange={(name) => {
          change({ name })
          setNameMissing(false)
        }}
      />
      <div className="role">
        <SelectField
          label={t('people.role')}
          value={draft.role}
          options={roles.map((role) => ({ value: role, label: roleLabel(role) }))}
          onChange={(role) => change({ role })}
          // Nobody locks themselves out of the set-up by a slip.
          disabled={isMe}
        />
        <p className="field-hint">{isMe ? t('people.ownRole') : roleHint(draft.role)}</p>
      </div>
      <fieldset>
        <legend>{t('people.departments')}</legend>
        <div className="outcomes">
          {departments.map(({ id, name }) => (
            <CheckLine
              key={id}
              label={name}
              checked={draft.departmentIds.includes(id)}
              onChange={(checked) => setDepartment(id, checked)}
            />
          ))}
        </div>
        {departments.length === 0 && <p className="quiet">{t('people.noDepartments')}</p>}
      </fieldset>
    </FormDialog>
  )
}
