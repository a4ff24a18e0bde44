import { useState } from 'react'
import { t } from '../../lib/i18n/t.ts'
import { type WatchTerm, type WatchTermKind, watchTermKinds } from '../../lib/org/org-rows.ts'
import { randomIds } from '../../lib/util/ids.ts'
import { useAct } from '../queries/use-act.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { watchTermKindLabel } from './watch-term-kind-label.ts'

/** Adds a watch term. */
export function AddWatchTerm({ known }: { known: readonly WatchTerm[] }) {
  const [text, setText] = useState('')
  const [kind, setKind] = useState<WatchTermKind>('own')
  const [error, setError] = useState<string>()
  const act = useAct()
  const add = async () => {
    const typed = text.trim()
    if (typed === '') return setError(t('watchTerms.missing'))
    if (known.some((term) => term.text.toLowerCase() === typed.toLowerCase())) return setError(t('watchTerms.known', [typed]))
    const value: WatchTerm = { id: randomIds.next(), text: typed, kind }
    const saved = await act(
      { kind: 'put-row', args: { rowKind: 'watch-term', value } },
      { said: t('watchTerms.added', [typed]), typed },
    )
    if (saved) setText('')
  }
  return (
    <form
      className="card add-line"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <TextField
        label={t('watchTerms.term')}
        placeholder={t('watchTerms.example')}
        maxLength={100}
        value={text}
        error={error}
        onChange={(value) => {
          setText(value)
          setError(undefined)
        }}
      />
      <SelectField
        label={t('watchTerms.kind')}
        value={kind}
        options={watchTermKinds.map((value) => ({ value, label: watchTermKindLabel(value) }))}
        onChange={setKind}
      />
      <Button type="submit">
        <Icon name="plus" /> {t('watchTerms.add')}
      </Button>
    </form>
  )
}
