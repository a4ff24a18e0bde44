import { useState } from 'react'
import { t } from '../../lib/i18n/t.ts'
import type { WatchTerm, WatchTermKind } from '../../lib/org/org-rows.ts'
import { useAct } from '../queries/use-act.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { watchTermKindLabel } from './watch-term-kind-label.ts'

interface TermGroupProps {
  kind: WatchTermKind
  terms: readonly WatchTerm[]
  /** Set by the organisation's policy: nobody changes them here. */
  managed: ReadonlySet<string>
  onEdit(term: WatchTerm): void
}

/** As many as a page shows without being slow; of thousands the rest comes in portions. */
const portion = 200

/** The watch terms of one kind, each of which can be changed and removed. */
export function TermGroup({ kind, terms, managed, onEdit }: TermGroupProps) {
  const [shown, setShown] = useState(portion)
  const act = useAct()
  const remove = (term: WatchTerm) =>
    void act(
      { kind: 'remove-row', args: { rowKind: 'watch-term', id: term.id } },
      { said: t('watchTerms.removed', [term.text]), undo: { kind: 'put-row', args: { rowKind: 'watch-term', value: term } } },
    )
  return (
    <section className="page-section" aria-labelledby={`terms-${kind}`}>
      <h2 id={`terms-${kind}`}>
        {watchTermKindLabel(kind)} {terms.length > portion && <span className="quiet">{terms.length}</span>}
      </h2>
      <ul className="terms">
        {terms.slice(0, shown).map((term) => (
          <li key={term.id} className="term">
            {managed.has(term.id) ? (
              <>
                <span className="term-words">
                  <bdi>{term.text}</bdi>
                </span>
                <span className="quiet term-note">{t('managed.setByOrganisation')}</span>
              </>
            ) : (
              <>
                <button
                  type="button"
                  className="term-words"
                  aria-label={t('watchTerms.edit', [term.text])}
                  onClick={() => onEdit(term)}
                >
                  <bdi>{term.text}</bdi>
                  {isNarrowed(term) && <span className="quiet">{t('watchTerms.narrowed')}</span>}
                </button>
                <Button look="icon" aria-label={t('watchTerms.remove', [term.text])} onClick={() => remove(term)}>
                  <Icon name="x" />
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {terms.length > shown && (
        <div>
          <Button onClick={() => setShown((before) => before + portion)}>
            {t('watchTerms.showMore', [String(terms.length - shown)])}
          </Button>
        </div>
      )}
    </section>
  )
}

function isNarrowed({ exclusions, withWords, withoutWords, exactCase, endings, site }: WatchTerm): boolean {
  return Boolean(exclusions ?? withWords ?? withoutWords ?? exactCase ?? endings ?? site)
}
