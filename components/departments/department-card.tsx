import { categoryLabel } from '../../lib/i18n/labels.ts'
import { t } from '../../lib/i18n/t.ts'
import type { Department, Person } from '../../lib/org/org-rows.ts'
import { durationWords } from '../triage/time-words.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { hoursWords } from './hours-words.ts'

interface DepartmentCardProps {
  department: Department
  people: readonly Person[]
  /** Set by the organisation's policy: nobody changes it here. */
  managed: boolean
  onEdit(): void
  onRemove(): void
}

/** A department as its colleagues know it. */
export function DepartmentCard({ department, people, managed, onEdit, onRemove }: DepartmentCardProps) {
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name
  const members = people.filter((person) => person.departmentIds.includes(department.id))
  const list = new Intl.ListFormat(undefined, { style: 'narrow', type: 'conjunction' })
  const connector = department.connectorId === undefined ? undefined : nameOf(department.connectorId)
  const deputies = department.deputyIds.flatMap((id) => nameOf(id) ?? [])
  return (
    <li className="card department">
      <div className="row-head">
        <h3>{department.name}</h3>
        {!managed && (
          <>
            <Button aria-label={t('departments.editNamed', [department.name])} onClick={onEdit}>
              {t('departments.edit')}
            </Button>
            <Button look="icon" aria-label={t('departments.remove', [department.name])} onClick={onRemove}>
              <Icon name="trash-2" />
            </Button>
          </>
        )}
      </div>
      {managed && <p className="quiet">{t('departments.managed')}</p>}
      <dl>
        <div>
          <dt>{t('departments.connector')}</dt>
          <dd data-missing={connector === undefined || undefined}>{connector ?? t('departments.noConnector')}</dd>
        </div>
        {deputies.length > 0 && (
          <div>
            <dt>{t('departments.deputies')}</dt>
            <dd>{list.format(deputies)}</dd>
          </div>
        )}
        <div>
          <dt>{t('departments.hours')}</dt>
          <dd>{hoursWords(department.calendar)}</dd>
        </div>
        <div>
          <dt>{t('departments.target')}</dt>
          <dd className="num">{t('departments.workingTime', [durationWords(department.answerTargetMinutes * 60_000)])}</dd>
        </div>
        <div>
          <dt>{t('departments.categories')}</dt>
          <dd>
            {department.categories.length > 0
              ? list.format(department.categories.map(categoryLabel))
              : t('departments.noCategories')}
          </dd>
        </div>
        <div>
          <dt>{t('departments.people')}</dt>
          <dd>{members.length > 0 ? list.format(members.map((person) => person.name)) : t('departments.noPeople')}</dd>
        </div>
        {department.guidance && (
          <div>
            <dt>{t('departments.guidance')}</dt>
            <dd>{department.guidance}</dd>
          </div>
        )}
      </dl>
    </li>
  )
}
