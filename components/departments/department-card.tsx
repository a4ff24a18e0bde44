import { categoryLabel } from '../../lib/i18n/labels.ts'
import { t } from '../../lib/i18n/t.ts'
import type { Department, Person } from '../../lib/org/org-rows.ts'
import { durationWords } from '../triage/time-words.ts'
import { Button } from '../ui/button.tsx'

interface DepartmentCardProps {
  department: Department
  people: readonly Person[]
  onEdit(): void
}

/** A department as its colleagues know it. */
export function DepartmentCard({ department, people, onEdit }: DepartmentCardProps) {
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name
  const members = people.filter((person) => person.departmentIds.includes(department.id))
  const list = new Intl.ListFormat(undefined, { style: 'narrow', type: 'conjunction' })
  const connector = department.connectorId === undefined ? undefined : nameOf(department.connectorId)
  return (
    <li className="card department">
      <div className="row-head">
        <h3>{department.name}</h3>
        <Button aria-label={t('departments.editNamed', [department.name])} onClick={onEdit}>
          {t('departments.edit')}
        </Button>
      </div>
      <dl>
        <div>
          <dt>{t('departments.connector')}</dt>
          <dd data-missing={connector === undefined || undefined}>{connector ?? t('departments.noConnector')}</dd>
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
