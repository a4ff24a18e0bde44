import type { Ref } from 'react'
import { t } from '../../lib/i18n/t.ts'
import { authorOf, postTitle } from '../../lib/i18n/post-title.ts'
import { siteNames } from '../../lib/post/site.ts'
import type { QueueRow } from '../../lib/triage/queue.ts'
import { hashOf } from '../app/route.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { useNow } from '../ui/use-now.ts'
import { CategoryMark, categoryColour } from './category-mark.tsx'
import { DuePill } from './due-pill.tsx'
import { ItemMarks } from './item-marks.tsx'
import { rowWords } from './row-words.ts'
import { excerptWords } from './excerpt-words.ts'
import { durationWords } from './time-words.ts'
import { useNames } from '../queries/use-names.ts'

interface QueueLineProps {
  ref: Ref<HTMLLIElement>
  row: QueueRow
  scope: string
  index: number
  total: number
  /** Where it begins in the list, in px. */
  start: number
  open: boolean
  current: boolean
  /** The one row that Tab reaches; the others are a `j` or `k` away. */
  reachable: boolean
  selected: boolean
  onSelect(): void
  onFocus(): void
}

/** One row: what it is, where, who, how long, who has it, and when it is due. */
export function QueueLine({
  ref,
  row,
  scope,
  index,
  total,
  start,
  open,
  current,
  reachable,
  selected,
  onSelect,
  onFocus,
}: QueueLineProps) {
  const now = useNow()
  const names = useNames()
  const author = authorOf(row)
  return (
    <li
      ref={ref}
      className="line"
      data-index={index}
      data-open={open || undefined}
      data-current={current || undefined}
      data-selected={selected || undefined}
      aria-setsize={total}
      aria-posinset={index + 1}
      style={{ transform: `translateY(${start}px)`, '--c': categoryColour(row.category) }}
    >
      <span className="line-edge" />
      <span className="line-check">
        <Checkbox
          checked={selected}
          onChange={onSelect}
          label={author ? t('queue.selectRow', [author]) : t('queue.selectUnnamed', [postTitle(row)])}
          tabIndex={reachable ? 0 : -1}
        />
      </span>
      <a
        className="line-link"
        data-row={row.itemId}
        href={hashOf({ page: 'queue', scope, itemId: row.itemId })}
        aria-current={open ? 'true' : undefined}
        tabIndex={reachable ? 0 : -1}
        onFocus={onFocus}
      >
        <span className="line-head">
          <CategoryMark category={row.category} />
          <span className="line-where">
            {author ? t('queue.where', [siteNames[row.site], author]) : postTitle(row)}
            {' · '}
            <span className="num">{t('queue.waiting', [durationWords(now - row.createdAt)])}</span>
          </span>
        </span>
        <span className="line-text" dir="auto">
          {excerptWords(row)}
        </span>
        <span className="line-who">
          {rowWords(row, scope, names)}
          <ItemMarks urgent={row.urgency === 'urgent'} confidential={row.confidential} waiting={row.waiting} />
        </span>
      </a>
      <span className="line-due">{row.dueAt !== undefined && <DuePill from={row.createdAt} dueAt={row.dueAt} />}</span>
    </li>
  )
}
