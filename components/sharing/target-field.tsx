import { t } from '../../lib/i18n/t.ts'
import { mostReaders, type SummaryTarget } from '../../lib/org/shared-summary.ts'
import { useOrganisation, useOverview } from '../queries/page-queries.ts'
import { CheckLine } from '../ui/check-line.tsx'
import { RadioLine } from '../ui/radio-line.tsx'
import { SelectField } from '../ui/select-field.tsx'

interface TargetFieldProps {
  to: SummaryTarget
  onChange(to: SummaryTarget): void
}

/** Who is told: colleagues by name, or a department's figure in which nobody sees whose minutes are whose. */
export function TargetField({ to, onChange }: TargetFieldProps) {
  const { data: overview } = useOverview()
  const mine = overview?.departments.filter((department) => department.mine) ?? []
  const [first] = mine
  return (
    <fieldset className="sharing-target">
      <legend>{t('sharing.toWhom')}</legend>
      <RadioLine
        name="sharing-target"
        value="people"
        checked={to.kind === 'people'}
        onChange={() => onChange({ kind: 'people', readerIds: [] })}
        label={t('sharing.toPeople')}
        hint={t('sharing.toPeopleHint')}
      />
      {to.kind === 'people' && (
        <Colleagues chosen={to.readerIds} onChange={(readerIds) => onChange({ kind: 'people', readerIds })} />
      )}
      {first && (
        <RadioLine
          name="sharing-target"
          value="department"
          checked={to.kind === 'department'}
          onChange={() => onChange({ kind: 'department', departmentId: first.id })}
          label={t('sharing.toDepartment')}
          hint={t('sharing.toDepartmentHint')}
        />
      )}
      {to.kind === 'department' && (
        <SelectField
          label={t('sharing.department')}
          value={to.departmentId}
          options={mine.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(departmentId) => onChange({ kind: 'department', departmentId })}
        />
      )}
    </fieldset>
  )
}

function Colleagues({ chosen, onChange }: { chosen: readonly string[]; onChange(readerIds: string[]): void }) {
  const { data: organisation } = useOrganisation()
  const { data: overview } = useOverview()
  const colleagues = organisation?.people.filter(({ id }) => id !== overview?.me.id) ?? []
  if (organisation && colleagues.length === 0) return <p className="quiet sharing-under">{t('sharing.nobody')}</p>
  return (
    <div className="sharing-under">
      <div className="outcomes sharing-people" role="group" aria-label={t('sharing.colleagues')}>
        {colleagues.map(({ id, name }) => (
          <CheckLine
            key={id}
            label={name}
            checked={chosen.includes(id)}
            onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((other) => other !== id))}
          />
        ))}
      </div>
      {chosen.length > mostReaders && (
        <p className="field-error" role="alert">
          {t('sharing.tooManyPeople', [String(mostReaders)])}
        </p>
      )}
    </div>
  )
}
