import { useState } from 'react'
import { t } from '../../lib/i18n/t.ts'
import { useAsk } from '../queries/use-ask.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { TextField } from '../ui/text-field.tsx'
import { hostName } from './host-name.ts'
import { requestOrigin } from './request-origin.ts'

/** Adds a Mastodon server by its name. */
export function AddInstance({ known }: { known: readonly string[] }) {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const ask = useAsk()
  const add = async () => {
    const host = hostName(typed)
    if (host === undefined) return setError(t('sites.notAHost'))
    if (known.includes(host)) return setError(t('sites.known', [host]))
    if (!(await requestOrigin(`https://${host}`))) return setError(t('sites.notGranted', [host]))
    if (await ask('setSite', { site: 'mastodon', host, settings: { mode: 'badge' } })) setTyped('')
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
        label={t('sites.addInstance')}
        hint={t('sites.addHint')}
        placeholder="example.social"
        value={typed}
        error={error}
        onChange={(value) => {
          setTyped(value)
          setError(undefined)
        }}
      />
      <Button type="submit">
        <Icon name="plus" /> {t('sites.add')}
      </Button>
    </form>
  )
}
