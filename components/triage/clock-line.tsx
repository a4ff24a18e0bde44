import { t } from '../../lib/i18n/t.ts'
import { isOpenPart, type Item } from '../../lib/triage/item.ts'
import type { Instant } from '../../lib/util/clock.ts'
import { useNow } from '../ui/use-now.ts'
import { fullMomentWords, momentWords } from './time-words.ts'

/** The clock of the part that replies in public: posted, routed, claimed, answered, closed. */
export function ClockLine({ item }: { item: Item }) {
  const now = useNow()
  const lead = item.parts.find((part) => part.departmentId === item.leadDepartmentId) ?? item.parts[0]
  if (!lead) return null
  const posted = item.post.postedAt === undefined ? undefined : Date.parse(item.post.postedAt)
  const steps = [
    { words: t('item.posted'), at: posted, by: undefined },
    { words: t('item.routed'), at: lead.routedAt, by: undefined },
    { words: t('item.claimed'), at: lead.claimedAt, by: undefined },
    { words: t('item.answered'), at: lead.answeredAt, by: isOpenPart(lead) ? lead.dueAt : undefined },
    { words: t('item.closed'), at: lead.closedAt, by: undefined },
  ]
  return (
    <ol className="card clock num" aria-label={t('item.clock')}>
      {steps.map(({ words, at, by }) => (
        <li key={words} data-done={at !== undefined || undefined}>
          <b>{at !== undefined ? <Moment at={at} now={now} /> : by !== undefined ? t('item.by', [momentWords(by, now)]) : '–'}</b>
          {words}
          {at === undefined && <span className="unseen">{t('item.notYet')}</span>}
        </li>
      ))}
    </ol>
  )
}

function Moment({ at, now }: { at: Instant; now: Instant }) {
  if (Number.isNaN(at)) return '–'
  return (
    <time dateTime={new Date(at).toISOString()} title={fullMomentWords(at)}>
      {momentWords(at, now)}
    </time>
  )
}
