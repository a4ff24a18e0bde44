import { useState } from 'react'
import { categoryLabel } from '../../lib/i18n/labels.ts'
import { t } from '../../lib/i18n/t.ts'
import { categories, type Category } from '../../lib/org/category.ts'
import type { Department } from '../../lib/org/org-rows.ts'
import { isOpenPart, type Item } from '../../lib/triage/item.ts'
import type { ItemActs } from '../../lib/triage/mutation.ts'
import { CheckLine } from '../ui/check-line.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'

interface RouteDialogProps {
  item: Item
  departments: readonly Department[]
  onSubmit(args: ItemActs['route']): Promise<boolean>
  onClose(): void
}

/** Hands an item to further departments, or reopens a part that was closed or returned. */
export function RouteDialog({ item, departments, onSubmit, onClose }: RouteDialogProps) {
  const open = new Set(item.parts.filter(isOpenPart).map((part) => part.departmentId))
  const candidates = departments.filter((department) => !open.has(department.id))
  const [chosen, setChosen] = useState<string[]>([])
  const [category, setCategory] = useState<Category>(item.category ?? 'other')
  const [lead, setLead] = useState(item.leadDepartmentId)
  const [note, setNote] = useState('')
  const [error, setError] = useState<string>()
  const leads = departments.filter(({ id }) => open.has(id) || chosen.includes(id))
  const leadDepartmentId = leads.find(({ id }) => id === lead)?.id ?? leads[0]?.id

  const submit = async () => {
    if (chosen.length > 0 && leadDepartmentId !== undefined) {
      const { post, urgency, confidential } = item
      return onSubmit({
        post,
        category,
        departmentIds: chosen,
        leadDepartmentId,
        urgency,
        confidential,
        note: note.trim() || undefined,
      })
    }
    setError(t('acts.departmentMissing'))
    return false
  }
  return (
    <FormDialog
      title={t('acts.routeTitle')}
      about={t('acts.routeAbout')}
      submit={t('acts.route')}
      onSubmit={submit}
      onClose={onClose}
    >
      <fieldset>
        <legend>{t('acts.toDepartments')}</legend>
        {candidates.map(({ id, name }) => (
          <CheckLine
            key={id}
            label={name}
            checked={chosen.includes(id)}
            onChange={(checked) => {
              setChosen((before) => (checked ? [...before, id] : before.filter((other) => other !== id)))
              setError(undefined)
            }}
          >
            {item.parts.some((part) => part.departmentId === id) && <span className="quiet"> {t('acts.reopens')}</span>}
          </CheckLine>
        ))}
        {candidates.length === 0 && <p className="quiet">{t('acts.allIn')}</p>}
        {error && (
          <p className="field-error" role="alert">
            {error}
          </p>
        )}
      </fieldset>
      {leadDepartmentId !== undefined && leads.length > 1 && (
        <SelectField
          label={t('acts.lead')}
          value={leadDepartmentId}
          options={leads.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setLead}
        />
      )}
      <SelectField
        label={t('acts.category')}
        value={category}
        options={categories.map((known) => ({ value: known, label: categoryLabel(known) }))}
        onChange={setCategory}
      />
      <TextField label={t('acts.noteOptional')} multiline value={note} onChange={setNote} maxLength={4000} />
    </FormDialog>
  )
}
