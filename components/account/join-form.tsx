import { useState } from 'react'
import type { JoinOutcome } from '../../lib/messages/page-operations.ts'
import { t } from '../../lib/i18n/t.ts'
import { useAsk } from '../queries/use-ask.ts'
import { requestOrigin } from '../sites/request-origin.ts'
import { Button } from '../ui/button.tsx'
import { notify } from '../ui/notify.ts'
import { TextField } from '../ui/text-field.tsx'
import { webLink } from '../triage/web-link.ts'

type Reason = Extract<JoinOutcome, { kind: 'refused' }>['reason'] | 'no-code'

/** Joins the organisation on a server with an invitation code. */
export function JoinForm({ address: known = '' }: { address?: string }) {
  const [address, setAddress] = useState(known)
  const [code, setCode] = useState('')
  const [reason, setReason] = useState<Reason>()
  const [busy, setBusy] = useState(false)
  const ask = useAsk()

  const join = async () => {
    const origin = serverOrigin(address)
    if (origin === undefined) return setReason('bad-address')
    if (code.trim() === '') return setReason('no-code')
    setBusy(true)
    // The browser's question must come from the click itself, so it is asked before anything else.
    const granted = await requestOrigin(origin)
    const outcome = granted ? await ask('join', { address: origin, code: code.trim() }) : undefined
    setBusy(false)
    if (!granted) setReason('permission')
    else if (outcome?.kind === 'refused') setReason(outcome.reason)
    else if (outcome) notify({ text: t('connection.joined', [outcome.organisationName]) })
  }
  const aboutCode = reason === 'unknown-code' || reason === 'no-code'
  return (
    <section className="page-section" aria-labelledby="join">
      <h2 id="join">{t('connection.join')}</h2>
      <form
        className="card join"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void join()
        }}
      >
        <p className="quiet">{t('connection.joinText')}</p>
        <TextField
          label={t('connection.address')}
          type="url"
          placeholder="https://switchboard.example.com"
          value={address}
          error={reason && !aboutCode ? reasonWords(reason) : undefined}
          onChange={(value) => {
            setAddress(value)
            setReason(undefined)
          }}
        />
        <TextField
          label={t('connection.code')}
          hint={t('connection.codeHint')}
          value={code}
          error={reason && aboutCode ? reasonWords(reason) : undefined}
          onChange={(value) => {
            setCode(value)
            setReason(undefined)
          }}
        />
        <Button look="primary" type="submit" disabled={busy}>
          {busy ? t('connection.joining') : t('connection.joinButton')}
        </Button>
      </form>
    </section>
  )
}

/** A name or an address; browsers take blanks and the like for part of a name. */
const hostPattern = /^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])$/u

/** `https://host[:port]` of what was typed; a bare host is meant as https. */
function serverOrigin(typed: string): string | undefined {
  const text = typed.trim()
  const link = webLink(/^https?:\/\//iu.test(text) ? text : `https://${text}`)
  if (link === undefined) return undefined
  const { hostname, origin } = new URL(link)
  return hostPattern.test(hostname) ? origin : undefined
}

function reasonWords(reason: Reason): string {
  switch (reason) {
    case 'bad-address':
      return t('connection.badAddress')
    case 'unreachable':
      return t('connection.unreachable')
    case 'not-a-server':
      return t('connection.notAServer')
    case 'unknown-code':
      return t('connection.unknownCode')
    case 'no-code':
      return t('connection.noCode')
    case 'outbox-not-empty':
      return t('connection.outboxNotEmpty')
    case 'permission':
      return t('connection.permission')
  }
}
