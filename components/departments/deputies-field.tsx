import { t } from '../../lib/i18n/t.ts'
import type { Person } from '../../lib/org/org-rows.ts'
import { CheckLine } from '../ui/check-line.tsx'

interface DeputiesFieldProps {
  /** Everybody who may be chosen. */
  people: readonly Person[]
  deputyIds: readonly string[]
  onChange(deputyIds: string[]): void
}

/** Who stands in for the connector. */
export function DeputiesField({ people, deputyIds, onChange }: DeputiesFieldProps) {
  return (
    <fieldset>
      <legend>{t('departments.deputies')}</legend>
      <p className="field-hint">{t('departments.deputiesHint')}</p>
      <div className="outcomes long-choice">
        {people.map(({ id, name }) => (
          <CheckLine
            key={id}
            label={name}
            checked={deputyIds.includes(id)}
            onChange={(checked) => onChange(checked ? [...deputyIds, id] : deputyIds.filter((other) => other !== id))}
          />
        ))}
      </div>
      {people.length === 0 && <p className="quiet">{t('departments.nobodyElse')}</p>}
    </fieldset>
  )
}
