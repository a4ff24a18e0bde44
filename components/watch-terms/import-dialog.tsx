import { useId, useMemo, useState } from 'react'
import { t } from '../../lib/i18n/t.ts'
import type { WatchTerm } from '../../lib/org/org-rows.ts'
import { randomIds } from '../../lib/util/ids.ts'
import { rejectionWords } from '../queries/rejection-words.ts'
import { useAsk } from '../queries/use-ask.ts'
import { useNames } from '../queries/use-names.ts'
import { FormDialog } from '../ui/form-dialog.tsx'
import { notify } from '../ui/notify.ts'
import { TextField } from '../ui/text-field.tsx'
import { readTerms, type TermWithoutId } from './terms-file.ts'

const mostAtOnce = 5_000
const mostLinesNamed = 8

/** Adds the watch terms of a file or of a list, and says beforehand what of it is new. */
export function ImportDialog({ known, onClose }: { known: readonly WatchTerm[]; onClose(): void }) {
  const [list, setList] = useState('')
  const [error, setError] = useState<string>()
  const fileId = useId()
  const ask = useAsk()
  const names = useNames()
  const { terms, wrongLines } = useMemo(() => readTerms(list), [list])
  const fresh = useMemo(() => withoutKnown(terms, known), [terms, known])
  const type = (text: string) => {
    setList(text)
    setError(undefined)
  }
  const submit = async () => {
    if (fresh.length === 0 || fresh.length > mostAtOnce) {
      setError(fresh.length === 0 ? t('watchTerms.importNone') : t('watchTerms.tooMany'))
      return false
    }
    const answer = await ask('putTerms', { terms: fresh.map((term) => ({ ...term, id: randomIds.next() })) })
    if (answer?.kind === 'saved') notify({ text: t('watchTerms.imported', answer.count, [String(answer.count)]) })
    if (answer?.kind === 'rejected') setError(rejectionWords(answer.rejection, names))
    return answer?.kind === 'saved'
  }
  return (
    <FormDialog
      title={t('watchTerms.importTitle')}
      about={t('watchTerms.importAbout')}
      submit={t('watchTerms.importSubmit')}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="field">
        <label htmlFor={fileId}>{t('watchTerms.importFile')}</label>
        <input
          id={fileId}
          className="input"
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChange={(event) => void event.target.files?.[0]?.text().then(type)}
        />
      </div>
      <TextField label={t('watchTerms.importList')} multiline value={list} error={error} onChange={type} />
      {list.trim() !== '' && (
        <p className="quiet" role="status">
          {t('watchTerms.importCount', fresh.length, [String(fresh.length)])}
          {fresh.length < terms.length &&
            ` · ${t('watchTerms.importKnown', terms.length - fresh.length, [String(terms.length - fresh.length)])}`}
          {wrongLines.length > 0 && ` · ${t('watchTerms.importWrong', [lineWords(wrongLines)])}`}
        </p>
      )}
    </FormDialog>
  )
}

function withoutKnown(terms: readonly TermWithoutId[], known: readonly WatchTerm[]): TermWithoutId[] {
  const texts = new Set(known.map(({ text }) => text.toLowerCase()))
  return terms.filter(({ text }) => !texts.has(text.toLowerCase()))
}

const lineWords = (lines: readonly number[]) =>
  lines.slice(0, mostLinesNamed).join(', ') + (lines.length > mostLinesNamed ? ' …' : '')
