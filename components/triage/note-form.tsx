import { useState } from 'react'
import { t } from '../../lib/i18n/t.ts'
import { useAct } from '../queries/use-act.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'

interface NoteFormProps {
  itemId: string
  /** The department the note is written for. */
  departmentId: string | undefined
}

/** A note for colleagues; the customer never sees it. Ctrl or ⌘ and Enter saves it. */
export function NoteForm({ itemId, departmentId }: NoteFormProps) {
  const [text, setText] = useState('')
  const act = useAct()
  const save = async () => {
    const typed = text.trim()
    if (typed === '') return
    if (await act({ kind: 'note', itemId, args: { text: typed, departmentId } }, { said: t('acts.noted'), typed })) setText('')
  }
  return (
    <form
      className="note-form card"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField
        onCommit={() => void save()}
        label={t('acts.note')}
        hint={t('acts.noteHint')}
        multiline
        maxLength={4000}
        value={text}
        onChange={setText}
      />
      <Button type="submit" disabled={text.trim() === ''}>
        {t('acts.saveNote')}
      </Button>
    </form>
  )
}
