import { useState } from 'react'
import type { Overview } from '../../lib/messages/page-operations.ts'
import { t } from '../../lib/i18n/t.ts'
import type { Person } from '../../lib/org/org-rows.ts'
import { useConnection, useOrganisation } from '../queries/page-queries.ts'
import { useAct } from '../queries/use-act.ts'
import { CheckLine } from '../ui/check-line.tsx'
import { RadioLine } from '../ui/radio-line.tsx'
import { TextField } from '../ui/text-field.tsx'
import { Step, type StepWays } from './step.tsx'

/** Who the person is and which departments they are in. On a server the invitation has said so already. */
export function YouStep({ overview, ...ways }: StepWays & { overview: Overview }) {
  const { data: organisation } = useOrganisation()
  const { data: connection } = useConnection()
  const me = organisation?.people.find(({ id }) => id === overview.me.id)
  if (connection?.kind === 'server' || !me) {
    return (
      <Step number={3} title={t('welcome.you')} about={t('welcome.signedIn', [overview.me.name])} answered {...ways}>
        {null}
      </Step>
    )
  }
  return <LocalYou me={me} departments={overview.departments} {...ways} />
}

function LocalYou({ me, departments, onNext, onBack }: StepWays & { me: Person; departments: Overview['departments'] }) {
  const unnamed = t('local.person')
  const [name, setName] = useState(me.name === unnamed ? '' : me.name)
  const [isAll, setIsAll] = useState(departments.every(({ mine }) => mine))
  const [chosen, setChosen] = useState(() => departments.filter(({ mine }) => mine).map(({ id }) => id))
  const [error, setError] = useState<string>()
  const act = useAct()
  const departmentIds = isAll ? departments.map(({ id }) => id) : chosen
  const value: Person = { ...me, name: name.trim() || unnamed, departmentIds }
  const isChanged = value.name !== me.name || departmentIds.toSorted().join() !== me.departmentIds.toSorted().join()
  const save = async () => {
    if (departmentIds.length === 0 && departments.length > 0) return setError(t('welcome.chooseDepartment'))
    if (!isChanged || (await act({ kind: 'put-row', args: { rowKind: 'person', value } }))) onNext()
  }
  const choose = (id: string, on: boolean) => {
    setError(undefined)
    setChosen(on ? [...chosen, id] : chosen.filter((known) => known !== id))
  }
  return (
    <Step
      number={3}
      title={t('welcome.you')}
      about={t('welcome.youAbout')}
      onBack={onBack}
      onNext={() => void save()}
      answered={isChanged || value.name !== unnamed}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextField label={t('welcome.name')} maxLength={100} value={name} onChange={setName} />
      </form>
      <fieldset>
        <legend>{t('welcome.department')}</legend>
        <RadioLine
          name="departments"
          value="all"
          checked={isAll}
          onChange={() => setIsAll(true)}
          label={t('welcome.allDepartments')}
          hint={t('welcome.allDepartmentsHint')}
        />
        <RadioLine
          name="departments"
          value="some"
          checked={!isAll}
          onChange={() => {
            setIsAll(false)
            setChosen([])
          }}
          label={t('welcome.someDepartments')}
        />
      </fieldset>
      {!isAll && (
        <fieldset className="step-departments">
          <legend className="unseen">{t('welcome.someDepartments')}</legend>
          {departments.map(({ id, name: label }) => (
            <CheckLine key={id} label={label} checked={chosen.includes(id)} onChange={(on) => choose(id, on)} />
          ))}
          {error && (
            <p className="field-error" role="alert">
              {error}
            </p>
          )}
        </fieldset>
      )}
    </Step>
  )
}
