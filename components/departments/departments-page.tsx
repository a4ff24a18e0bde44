import { useState } from 'react'
import type { Overview } from '../../lib/messages/page-operations.ts'
import { t } from '../../lib/i18n/t.ts'
import type { Department } from '../../lib/org/org-rows.ts'
import { randomIds } from '../../lib/util/ids.ts'
import { useOrganisation } from '../queries/page-queries.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { EmptyState, ErrorState, Loading } from '../ui/page-state.tsx'
import { Page } from '../ui/page.tsx'
import { DepartmentCard } from './department-card.tsx'
import { DepartmentDialog } from './department-dialog.tsx'
import { PeopleSection } from './people-section.tsx'
import { useRemoveDepartment } from './use-remove-department.ts'

/** Departments, what they deal with and who is in them. */
export function DepartmentsPage({ overview }: { overview: Overview }) {
  const { data, isError, refetch } = useOrganisation()
  const [edited, setEdited] = useState<Department>()
  const remove = useRemoveDepartment(overview)
  if (!overview.maySetUp) {
    return (
      <Page title={t('app.departments')} about={t('organisation.notYours')}>
        {null}
      </Page>
    )
  }
  const add = (
    <Button look="primary" onClick={() => setEdited(newDepartment())}>
      <Icon name="plus" /> {t('departments.add')}
    </Button>
  )
  return (
    <Page title={t('app.departments')} about={t('departments.about')}>
      {!data ? (
        isError ? (
          <ErrorState onRetry={() => void refetch()} />
        ) : (
          <Loading />
        )
      ) : (
        <>
          {data.departments.length === 0 ? (
            <EmptyState icon="building-2" title={t('departments.emptyTitle')} text={t('departments.emptyText')}>
              {add}
            </EmptyState>
          ) : (
            <section className="page-section" aria-labelledby="departments">
              <div className="row-head">
                <h2 id="departments">{t('departments.count', data.departments.length)}</h2>
                {add}
              </div>
              <ul className="departments">
                {data.departments.map((department) => (
                  <DepartmentCard
                    key={department.id}
                    department={department}
                    people={data.people}
                    managed={data.managedIds?.includes(department.id) ?? false}
                    onRemove={() => void remove(department)}
                    onEdit={() => setEdited(department)}
                  />
                ))}
              </ul>
            </section>
          )}
          <PeopleSection overview={overview} organisation={data} />
          {edited && <DepartmentDialog department={edited} people={data.people} onClose={() => setEdited(undefined)} />}
        </>
      )}
    </Page>
  )
}

function newDepartment(): Department {
  return {
    id: randomIds.next(),
    name: '',
    connectorId: undefined,
    deputyIds: [],
    categories: [],
    calendar: undefined,
    answerTargetMinutes: 120,
    guidance: '',
  }
}
