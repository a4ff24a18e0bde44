import { t } from '../../lib/i18n/t.ts'
import { isOpenPart, type Item, type Part } from '../../lib/triage/item.ts'
import { DuePill } from './due-pill.tsx'
import { partWords } from './part-words.ts'
import { useNames } from '../queries/use-names.ts'
import { webLink } from './web-link.ts'

/** Every department's share, the one that replies in public first. */
export function ItemParts({ item }: { item: Item }) {
  const lead = item.leadDepartmentId
  const parts = [...item.parts].sort((a, b) => Number(b.departmentId === lead) - Number(a.departmentId === lead))
  return (
    <ul className="parts" aria-label={t('item.parts')}>
      {parts.map((part) => (
        <PartCard key={part.departmentId} part={part} lead={part.departmentId === lead} />
      ))}
    </ul>
  )
}

function PartCard({ part, lead }: { part: Part; lead: boolean }) {
  const names = useNames()
  const { state } = part
  const link = 'link' in state && state.link ? webLink(state.link) : undefined
  return (
    <li className="part" data-lead={lead || undefined}>
      <b>{names.department(part.departmentId)}</b>
      {lead && <span className="part-lead">{t('item.leads')}</span>}
      <p>{partWords(state, names)}</p>
      {state.kind === 'returned' && <p className="part-reason">{state.reason}</p>}
      {link && (
        <a href={link} target="_blank" rel="noopener noreferrer">
          {t('item.seeReply')}
        </a>
      )}
      {part.dueAt !== undefined && isOpenPart(part) && state.kind !== 'answered' && (
        <DuePill from={part.routedAt} dueAt={part.dueAt} />
      )}
    </li>
  )
}
