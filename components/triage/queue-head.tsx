import type { RefObject } from 'react'
import { t } from '../../lib/i18n/t.ts'
import { type QueueCounts, type QueueFilter, queueFilters } from '../../lib/triage/queue.ts'
import { Icon } from '../ui/icon.tsx'

interface QueueHeadProps {
  name: string
  counts: QueueCounts | undefined
  filter: QueueFilter
  setFilter(filter: QueueFilter): void
  search: string
  setSearch(search: string): void
  searchBox: RefObject<HTMLInputElement | null>
}

/** Title, search and filters of a list. */
export function QueueHead({ name, counts, filter, setFilter, search, setSearch, searchBox }: QueueHeadProps) {
  return (
    <>
      <header className="list-head">
        <h1>{name}</h1>
        {counts && <span className="quiet num">{t('queue.openCount', counts.open)}</span>}
        <search className="search">
          <Icon name="search" />
          <input
            ref={searchBox}
            type="search"
            className="input"
            value={search}
            placeholder={t('queue.search')}
            aria-label={t('queue.searchLabel')}
            onChange={(event) => setSearch(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              setSearch('')
              event.currentTarget.blur()
            }}
          />
          <kbd aria-hidden="true">/</kbd>
        </search>
      </header>
      <div className="filters" role="group" aria-label={t('queue.filters')}>
        {queueFilters.map((known) => (
          <button key={known} type="button" className="filter" aria-pressed={known === filter} onClick={() => setFilter(known)}>
            {t(`queue.${known}`)} {counts && <span className="num">{counts[known]}</span>}
          </button>
        ))}
      </div>
    </>
  )
}
