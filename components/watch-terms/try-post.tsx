import { useDeferredValue, useId, useState } from 'react'
import { categoryLabel } from '../../lib/i18n/labels.ts'
import { t } from '../../lib/i18n/t.ts'
import type { TriedPost } from '../../lib/messages/term-operations.ts'
import type { WatchTerm } from '../../lib/org/org-rows.ts'
import type { CancelledMention, Mention } from '../../lib/org/term-place.ts'
import { useTriedPost } from '../queries/page-queries.ts'
import { TextField } from '../ui/text-field.tsx'
import { becauseWords, variantWords } from './found-words.ts'
import { markedParts } from './marked-parts.ts'
import { watchTermKindLabel } from './watch-term-kind-label.ts'

const longestPost = 5_000

/** An invented post with what is found in it, and why something in it does not count. */
export function TryPost({ terms }: { terms: readonly WatchTerm[] }) {
  const [text, setText] = useState('')
  const [handle, setHandle] = useState('')
  const title = useId()
  const tried = useDeferredValue(text)
  const authorHandle = useDeferredValue(handle)
  const { data } = useTriedPost({ text: tried, authorHandle: authorHandle.trim().replace(/^@/u, '') })
  return (
    <section className="card try-post" aria-labelledby={title}>
      <h2 id={title}>{t('watchTerms.try')}</h2>
      <p className="quiet">{t('watchTerms.tryAbout')}</p>
      <div className="try-fields">
        <TextField label={t('watchTerms.tryText')} multiline maxLength={longestPost} value={text} onChange={setText} />
        <TextField label={t('watchTerms.tryHandle')} maxLength={100} placeholder="@" value={handle} onChange={setHandle} />
      </div>
      {text !== '' && data && <Findings text={tried} tried={data} terms={terms} />}
    </section>
  )
}

function Findings({ text, tried, terms }: { text: string; tried: TriedPost; terms: readonly WatchTerm[] }) {
  const names = new Map(terms.map((term) => [term.id, term.text]))
  const shown = [...tried.mentions, ...tried.cancelled]
  return (
    <div className="try-found">
      <p role="status">
        <b>{outcomeWords[tried.outcome]()}</b>
        {tried.category && <span className="quiet"> · {t('watchTerms.tryGuess', [categoryLabel(tried.category)])}</span>}
      </p>
      <p className="try-text" dir="auto">
        {markedParts(text, tried.mentions).map((part) => (part.marked ? <mark key={part.start}>{part.text}</mark> : part.text))}
      </p>
      {shown.length > 0 && (
        <ul className="try-list">
          {shown.map((one, index) => (
            <li key={index} data-cancelled={'because' in one || undefined}>
              <b>
                <bdi>“{one.found}”</bdi>
              </b>{' '}
              <bdi>{findingWords(one, names.get(one.termId) ?? '')}</bdi>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const outcomeWords = {
  mention: () => t('watchTerms.tryMention'),
  market: () => t('watchTerms.tryMarket'),
  own: () => t('watchTerms.tryOwn'),
  none: () => t('watchTerms.tryNone'),
}

function findingWords(one: Mention | CancelledMention, name: string): string {
  const how = one.place.kind === 'author' ? t('watchTerms.byAuthor') : variantWords(one.variant)
  return [`${name} · ${watchTermKindLabel(one.kind)}`, how, 'because' in one ? becauseWords(one.because) : '']
    .filter(Boolean)
    .join(' · ')
}
