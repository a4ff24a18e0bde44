import { t } from '../../lib/i18n/t.ts'
import type { Item, TimelineEntry } from '../../lib/triage/item.ts'
import { useNow } from '../ui/use-now.ts'
import { fullMomentWords, momentWords } from './time-words.ts'
import { timelineWords } from './timeline-words.ts'
import { useNames } from '../queries/use-names.ts'
import { webLink } from './web-link.ts'

/** What happened, oldest first, with who did it. */
export function Timeline({ item }: { item: Item }) {
  return (
    <section className="card" aria-label={t('item.timeline')}>
      <ol className="timeline">
        {item.timeline.map((entry) => (
          <Entry key={entry.opId} entry={entry} />
        ))}
      </ol>
    </section>
  )
}

/** Stands for the name while the sentence is translated, so that the name can be set in bold wherever the language puts it. */
const placeOfName = '\u0001'

function Entry({ entry }: { entry: TimelineEntry }) {
  const names = useNames()
  const now = useNow()
  const [before = '', after = ''] = timelineWords(entry, placeOfName, names).split(placeOfName)
  return (
    <li>
      <time className="num" dateTime={new Date(entry.at).toISOString()} title={fullMomentWords(entry.at)}>
        {momentWords(entry.at, now)}
        {entry.estimated && <small> {t('item.estimated')}</small>}
      </time>
      <div className={entry.act === 'note' ? 'note' : undefined}>
        {before}
        <b>{names.actor(entry.actorId)}</b>
        {after}
        {entry.text && <EntryText text={entry.text} />}
      </div>
    </li>
  )
}

function EntryText({ text }: { text: string }) {
  const link = webLink(text)
  return (
    <p className="entry-text" dir="auto">
      {link ? (
        <a href={link} target="_blank" rel="noopener noreferrer">
          {text}
        </a>
      ) : (
        text
      )}
    </p>
  )
}
