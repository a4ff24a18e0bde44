import { useState } from 'react'
import type { Overview } from '../../lib/messages/page-operations.ts'
import { t } from '../../lib/i18n/t.ts'
import type { WatchTerm } from '../../lib/org/org-rows.ts'
import { randomIds } from '../../lib/util/ids.ts'
import { useAct } from '../queries/use-act.ts'
import { TextField } from '../ui/text-field.tsx'
import { Step, type StepWays } from './step.tsx'
import { longestTerm, newTerms, type WrittenTerm, withoutRepeats, writtenTerms } from './written-terms.ts'

/** What stands in the two fields. */
export interface TypedTerms {
  names: string
  products: string
}

/** The watch terms in what was typed. */
export function termsOf({ names, products }: TypedTerms): WrittenTerm[] {
  return withoutRepeats([...writtenTerms(names, 'own'), ...writtenTerms(products, 'product')])
}

interface TermsStepProps extends StepWays {
  known: readonly WatchTerm[]
  overview: Overview
  typed: TypedTerms
  onType(typed: TypedTerms): void
}

/** What is looked for, in the person's own words; the practice posts beside it show at once what is found by them. */
export function TermsStep({ known, overview, typed, onType, onNext, onBack }: TermsStepProps) {
  const [error, setError] = useState<string>()
  const act = useAct()
  const fresh = newTerms(termsOf(typed), known)
  const save = async () => {
    const tooLong = fresh.find(({ text }) => text.length > longestTerm)
    if (tooLong) return setError(t('welcome.tooLong', [`${tooLong.text.slice(0, 30)}…`]))
    for (const { text, kind } of fresh) {
      const value: WatchTerm = { id: randomIds.next(), text, kind }
      if (!(await act({ kind: 'put-row', args: { rowKind: 'watch-term', value } }, { typed: text }))) return
    }
    onNext()
  }
  const type = (change: Partial<TypedTerms>) => {
    setError(undefined)
    onType({ ...typed, ...change })
  }
  return (
    <Step
      number={2}
      title={t('welcome.terms')}
      about={overview.maySetUp ? t('welcome.termsAbout') : t('welcome.termsSet')}
      onBack={onBack}
      onNext={() => void save()}
      answered={fresh.length > 0 || known.length > 0}
    >
      {known.length > 0 && <p className="quiet">{t('welcome.termsKept', [listWords(known.map(({ text }) => text))])}</p>}
      {overview.maySetUp && (
        <>
          <TextField
            label={t('welcome.names')}
            hint={t('welcome.namesHint')}
            placeholder={t('welcome.namesPlaceholder')}
            multiline
            value={typed.names}
            error={error}
            onChange={(names) => type({ names })}
            onCommit={() => void save()}
          />
          <TextField
            label={t('welcome.products')}
            placeholder={t('welcome.productsPlaceholder')}
            multiline
            value={typed.products}
            onChange={(products) => type({ products })}
            onCommit={() => void save()}
          />
        </>
      )}
    </Step>
  )
}

const listWords = (texts: string[]) => new Intl.ListFormat(undefined, { type: 'conjunction' }).format(texts)
