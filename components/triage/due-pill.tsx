import { t } from '../../lib/i18n/t.ts'
import type { Instant } from '../../lib/util/clock.ts'
import { useNow } from '../ui/use-now.ts'
import { howUrgent, shareUsed } from './due.ts'
import { durationWords } from './time-words.ts'

interface DuePillProps {
  /** From when the time runs. */
  from: Instant
  dueAt: Instant
}

/** When the answer is due: a dial that fills, and words. Nothing else has this shape. */
export function DuePill({ from, dueAt }: DuePillProps) {
  const now = useNow()
  const urgent = howUrgent(dueAt, now)
  const words =
    urgent === 'over' ? t('item.minutesOver', [durationWords(now - dueAt)]) : t('item.minutesLeft', [durationWords(dueAt - now)])
  return (
    <span className="due num" data-urgent={urgent}>
      <Dial share={shareUsed(from, dueAt, now)} over={urgent === 'over'} />
      {words}
    </span>
  )
}

const round = 2 * Math.PI * 5

function Dial({ share, over }: { share: number; over: boolean }) {
  return (
    <svg className="dial" viewBox="0 0 14 14" width="13" height="13" aria-hidden="true">
      <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" strokeOpacity="0.3" strokeWidth="2" />
      <circle
        cx="7"
        cy="7"
        r="5"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeDasharray={`${share * round} ${round}`}
        transform="rotate(-90 7 7)"
      />
      {over && <path d="M7 4.2v3.2M7 9.6v.1" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />}
    </svg>
  )
}
