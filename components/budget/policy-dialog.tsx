import { useState } from 'react'
import { t } from '../../lib/i18n/t.ts'
import { type Department, type EngagementPolicy, roles } from '../../lib/org/org-rows.ts'
import { roleLabel } from '../departments/role-words.ts'
import { weekdayName } from '../my-time/day-words.ts'
import { timeOf } from '../my-time/time-of-day.ts'
import { useAct } from '../queries/use-act.ts'
import { FormDialog } from '../ui/form-dialog.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { TickList } from './tick-list.tsx'

interface PolicyDialogProps {
  policy: EngagementPolicy
  departments: readonly Department[]
  onClose(): void
}

const isCount = (value: number, least: number, most: number) => Number.isInteger(value) && value >= least && value <= most

/** Writes the policy: numbers for all alike, and whose job it is. */
export function PolicyDialog({ policy, departments, onClose }: PolicyDialogProps) {
  const act = useAct()
  const [draft, setDraft] = useState(policy)
  const [isTried, setTried] = useState(false)
  const put = (change: Partial<EngagementPolicy>) => setDraft((before) => ({ ...before, ...change }))
  const link = draft.link?.trim() ?? ''
  const wrong = {
    windows: !isCount(draft.windowsPerDay, 1, 12),
    minutes: !isCount(draft.windowMinutes, 5, 240),
    link: link !== '' && !/^https:\/\/\S+$/u.test(link),
  }
  const save = () => {
    setTried(true)
    if (wrong.windows || wrong.minutes || wrong.link) return false
    // Since when it says so is for the backend to write.
    const value = { ...draft, note: draft.note.trim(), link: link === '' ? undefined : link, history: undefined }
    return act({ kind: 'put-row', args: { rowKind: 'engagement-policy', value } }, { said: t('policy.saved') })
  }
  return (
    <FormDialog
      title={t('policy.title')}
      about={t('policy.dialogAbout')}
      submit={t('app.save')}
      onSubmit={save}
      onClose={onClose}
    >
      <div className="policy-counts">
        <TextField
          label={t('policy.windows')}
          type="number"
          value={draft.windowsPerDay ? String(draft.windowsPerDay) : ''}
          onChange={(value) => put({ windowsPerDay: Number(value) })}
          error={isTried && wrong.windows ? t('policy.windowsWrong') : undefined}
        />
        <TextField
          label={t('policy.minutes')}
          type="number"
          value={draft.windowMinutes ? String(draft.windowMinutes) : ''}
          onChange={(value) => put({ windowMinutes: Number(value) })}
          error={isTried && wrong.minutes ? t('policy.minutesWrong') : undefined}
        />
      </div>
      <TickList
        legend={t('policy.exemptDepartments')}
        options={departments.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={draft.exemptDepartmentIds}
        onChange={(exemptDepartmentIds) => put({ exemptDepartmentIds })}
      />
      <TickList
        legend={t('policy.exemptRoles')}
        options={roles.map((role) => ({ value: role, label: roleLabel(role) }))}
        chosen={draft.exemptRoles}
        onChange={(exemptRoles) => put({ exemptRoles })}
      />
      <TickList
        legend={t('policy.workingDays')}
        options={[1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: day, label: weekdayName(day) }))}
        chosen={draft.workingDays}
        onChange={(workingDays) => put({ workingDays: workingDays.toSorted((a, b) => a - b) })}
      />
      <SelectField
        label={t('policy.dayStart')}
        value={String(draft.dayStartHour)}
        options={Array.from({ length: 12 }, (_, hour) => ({ value: String(hour), label: timeOf(hour * 60) }))}
        onChange={(value) => put({ dayStartHour: Number(value) })}
      />
      <TextField label={t('policy.note')} multiline value={draft.note} maxLength={2_000} onChange={(note) => put({ note })} />
      <TextField
        label={t('policy.link')}
        type="url"
        value={draft.link ?? ''}
        onChange={(value) => put({ link: value })}
        error={isTried && wrong.link ? t('policy.linkWrong') : undefined}
      />
    </FormDialog>
  )
}
