import { useState } from 'react'
import { categoryLabel } from '../../lib/i18n/labels.ts'
import { t } from '../../lib/i18n/t.ts'
import { categories } from '../../lib/org/category.ts'
import type { Department, Person } from '../../lib/org/org-rows.ts'
import { useAct } from '../queries/use-act.ts'
import { CheckLine } from '../ui/check-line.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { DeputiesField } from './deputies-field.tsx'
import { WorkingHoursField } from './working-hours-field.tsx'
import { wrongWith } from './working-week.ts'

interface DepartmentDialogProps {
  department: Department
  people: readonly Person[]
  onClose(): void
}

/** A working week: the longest target that makes sense to anybody waiting. */
const longestTargetMinutes = 5 * 8 * 60

/** Changes a department, or adds one whose name is still empty. */
export function DepartmentDialog({ department, people, onClose }: DepartmentDialogProps) {
  const [draft, setDraft] = useState(department)
  const [target, setTarget] = useState(String(department.answerTargetMinutes))
  const [wrong, setWrong] = useState<'name' | 'target' | 'no-day' | 'order'>()
  const act = useAct()
  const change = (changed: Partial<Department>) => {
    setDraft((before) => ({ ...before, ...changed }))
    setWrong(undefined)
  }
  const save = async () => {
    const name = draft.name.trim()
    const minutes = Number(target)
    if (name === '') {
      setWrong('name')
      return false
    }
    if (!Number.isInteger(minutes) || minutes < 1 || minutes > longestTargetMinutes) {
      setWrong('target')
      return false
    }
    const hours = draft.calendar && wrongWith(draft.calendar)
    if (hours) {
      setWrong(hours)
      return false
    }
    const value: Department = {
      ...draft,
      name,
      guidance: draft.guidance.trim(),
      answerTargetMinutes: minutes,
      deputyIds: draft.deputyIds.filter((id) => id !== draft.connectorId),
    }
    return act({ kind: 'put-row', args: { rowKind: 'department', value } }, { said: t('departments.saved', [name]) })
  }
  return (
    <FormDialog
      title={department.name === '' ? t('departments.addTitle') : t('departments.editNamed', [department.name])}
      submit={t('app.save')}
      onSubmit={save}
      onClose={onClose}
    >
      <TextField
        label={t('departments.name')}
        required
        maxLength={80}
        value={draft.name}
        error={wrong === 'name' ? t('departments.nameMissing') : undefined}
        onChange={(name) => change({ name })}
      />
      <SelectField
        label={t('departments.connector')}
        value={draft.connectorId ?? ''}
        options={[
          { value: '', label: t('departments.noConnector') },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(id) => change({ connectorId: id === '' ? undefined : id })}
      />
      <DeputiesField
        people={people.filter(({ id }) => id !== draft.connectorId)}
        deputyIds={draft.deputyIds}
        onChange={(deputyIds) => change({ deputyIds })}
      />
      <fieldset>
        <legend>{t('departments.categories')}</legend>
        <div className="outcomes">
          {categories.map((category) => (
            <CheckLine
              key={category}
              label={categoryLabel(category)}
              checked={draft.categories.includes(category)}
              onChange={(checked) =>
                change({
                  categories: checked ? [...draft.categories, category] : draft.categories.filter((other) => other !== category),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <WorkingHoursField
        calendar={draft.calendar}
        error={wrong === 'no-day' ? t('departments.noDay') : wrong === 'order' ? t('departments.hoursOrder') : undefined}
        onChange={(calendar) => change({ calendar })}
      />
      <TextField
        label={t('departments.targetMinutes')}
        hint={t('departments.targetHint')}
        type="number"
        value={target}
        error={wrong === 'target' ? t('departments.targetWrong', [String(longestTargetMinutes)]) : undefined}
        onChange={(value) => {
          setTarget(value)
          setWrong(undefined)
        }}
      />
      <TextField
        label={t('departments.guidance')}
        hint={t('departments.guidanceHint')}
        multiline
        maxLength={1000}
        value={draft.guidance}
        onChange={(guidance) => change({ guidance })}
      />
    </FormDialog>
  )
}
