import { useState } from 'react'
import type { PickerChoice } from '../../lib/annotator/picker/picker-choice.ts'
import type { PickerDepartment } from '../../lib/messages/content-operations.ts'
import { t } from '../../lib/i18n/t.ts'

interface DepartmentChoiceProps {
  departments: PickerDepartment[]
  choice: PickerChoice
  onToggle(id: string): void
  onLead(id: string): void
}

const shownAtFirst = 4

/** "Who should deal with it?": several may be chosen; one of the chosen replies in public. */
export function DepartmentChoice({ departments, choice, onToggle, onLead }: DepartmentChoiceProps) {
  const [asksForAll, setAsksForAll] = useState(false)
  const isChosen = ({ id }: PickerDepartment) => choice.departmentIds.includes(id)
  const showsAll = asksForAll || departments.length <= shownAtFirst + 1
  const others = departments
    .filter((department) => !isChosen(department))
    .slice(0, Math.max(0, shownAtFirst - choice.departmentIds.length))
  const shown = showsAll ? departments : departments.filter((department) => isChosen(department) || others.includes(department))
  return (
    <fieldset className="pick-departments">
      <legend>{t('picker.departments')}</legend>
      {shown.map((department) => {
        const { id, name, contact, availability } = department
        const about = availability ?? (contact && t('picker.contact', [contact]))
        const leads = choice.leadDepartmentId === id
        return (
          <div key={id} className="department" data-department={id} data-chosen={isChosen(department)}>
            <label title={contact && t('picker.contact', [contact])}>
              <input type="checkbox" checked={isChosen(department)} aria-keyshortcuts="P" onChange={() => onToggle(id)} />
              <span className="department-name">{name}</span>
              {about && <small>{about}</small>}
            </label>
            {isChosen(department) && (
              <button
                type="button"
                className="department-lead"
                aria-pressed={leads}
                aria-label={t('picker.lead', [name])}
                title={t('picker.leadKey')}
                onClick={() => onLead(id)}
              >
                {t('picker.leads')}
              </button>
            )}
          </div>
        )
      })}
      {shown.length < departments.length && (
        <button type="button" className="all-departments" onClick={() => setAsksForAll(true)}>
          {t('picker.allDepartments', [String(departments.length)])}
        </button>
      )}
      {departments.length === 0 && <p className="field-hint">{t('picker.noDepartments')}</p>}
    </fieldset>
  )
}
