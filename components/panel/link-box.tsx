import { useState } from 'react'
import { t } from '../../lib/i18n/t.ts'
import { useAsk } from '../queries/use-ask.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'

/** Routes any link that a person has: the way that needs no permission at all. */
export function LinkBox() {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const ask = useAsk()
  const go = async () => {
    const draft = typed.trim() === '' ? undefined : await ask('draftOf', { address: typed })
    if (!draft) setError(t('panel.notALink'))
  }
  return (
    <form
      className="link-box"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void go()
      }}
    >
      <TextField
        label={t('panel.linkBox')}
        type="url"
        placeholder="https://"
        value={typed}
        error={error}
        onChange={(value) => {
          setTyped(value)
          setError(undefined)
        }}
      />
      <Button type="submit">{t('panel.linkGo')}</Button>
    </form>
  )
}
