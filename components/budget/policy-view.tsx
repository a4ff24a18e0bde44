import { t } from '../../lib/i18n/t.ts'
import type { Department, EngagementPolicy, Person } from '../../lib/org/org-rows.ts'
import { roleLabel } from '../departments/role-words.ts'
import { weekdayName } from '../my-time/day-words.ts'
import { timeOf } from '../my-time/time-of-day.ts'
import { webLink } from '../triage/web-link.ts'
import { Icon } from '../ui/icon.tsx'
import { PolicyHistory } from './policy-history.tsx'

interface PolicyViewProps {
  policy: EngagementPolicy
  departments: readonly Department[]
  people: readonly Person[]
}

/** The policy in words, since when it says so, and what it can never say. */
export function PolicyView({ policy, departments, people }: PolicyViewProps) {
  const { windowsPerDay, windowMinutes, workingDays, dayStartHour, note } = policy
  const exempt = [
    ...departments.filter(({ id }) => policy.exemptDepartmentIds.includes(id)).map(({ name }) => name),
    ...policy.exemptRoles.map(roleLabel),
  ]
  const link = policy.link && webLink(policy.link)
  const lines = [
    { term: t('policy.exempt'), words: exempt.join(', ') || t('policy.nobody') },
    { term: t('policy.workingDays'), words: workingDays.map(weekdayName).join(', ') || t('policy.nobody') },
    { term: t('policy.dayStart'), words: timeOf(dayStartHour * 60) },
  ]
  return (
    <>
      <section className="card policy" aria-label={t('policy.title')}>
        <p className="policy-number num">{t('policy.number', windowsPerDay, [String(windowsPerDay), String(windowMinutes)])}</p>
        <PolicyHistory history={policy.history ?? []} people={people} />
        <dl>
          {lines.map(({ term, words }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        {note && (
          <p className="policy-note" dir="auto">
            {note}
          </p>
        )}
        {link && (
          <a href={link} target="_blank" rel="noreferrer">
            {t('policy.full')} <Icon name="external-link" />
          </a>
        )}
      </section>
      <ul className="card facts">
        <li>{t('policy.factInform')}</li>
        <li>{t('policy.factLess')}</li>
        <li>{t('policy.factForward')}</li>
        <li>{t('policy.factPrivate')}</li>
      </ul>
    </>
  )
}
