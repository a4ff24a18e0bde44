import { useState } from 'react'
import type { JoinOutcome } from '../../lib/messages/page-operations.ts'
import { t } from '../../lib/i18n/t.ts'
import { useAsk } from '../queries/use-ask.ts'
import { serverAddress } from '../../lib/util/server-address.ts'
import { requestServer } from '../sites/request-origin.ts'
import { Button } from '../ui/button.tsx'
import { notify } from '../ui/notify.ts'
import { TextField } from '../ui/text-field.tsx'
import { readInvitationLink } from './invitation-link.ts'

type Reason = Extract<JoinOutcome, { kind: 'refused' }>['reason'] | 'no-code' | 'not-encrypted'

interface JoinProps {
  /** Where the person was signed in before. */
  address?: string
  /** The one server that the organisation has set by policy. */
  setAddress?: string | undefined
}

/** Joins the organisation on a server with an invitation. */
export function JoinForm(props: JoinProps) {
  return (
    <section className="page-section" aria-labelledby="join">
      <h2 id="join">{t('connection.join')}</h2>
      <div className="card">
        <JoinFields {...props} />
      </div>
    </section>
  )
}

/** Address and code; an invitation link in place of the address fills in both. */
export function JoinFields({ address: known = '', setAddress: onlyAddress }: JoinProps) {
  const [address, setAddress] = useState(onlyAddress ?? known)
  const [code, setCode] = useState('')
  const [reason, setReason] = useState<Reason>()
  const [busy, setBusy] = useState(false)
  const ask = useAsk()

  const join = async () => {
    const server = serverAddress(address)
    if (server === undefined) return setReason(/^\s*http:/iu.test(address) ? 'not-encrypted' : 'bad-address')
    if (code.trim() === '') return setReason('no-code')
    setBusy(true)
    try {
      // The browser's question must come from the click itself, so it is asked before anything else.
      if (!(await requestServer(server))) return setReason('permission')
      const outcome = await ask('join', { address: server, code: code.trim() })
      if (outcome?.kind === 'refused') setReason(outcome.reason)
      else if (outcome) notify({ text: t('connection.joined', [outcome.organisationName]) })
    } finally {
      setBusy(false)
    }
  }
  const typeAddress = (typed: string) => {
    const link = readInvitationLink(typed)
    setAddress(link?.address ?? typed)
    if (link) setCode(link.code)
    setReason(undefined)
  }
  const aboutCode = reason === 'unknown-code' || reason === 'no-code'
  return (
    <form
      className="join"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void join()
      }}
    >
      <p className="quiet">{t('connection.joinText')}</p>
      <TextField
        label={t('connection.address')}
        hint={onlyAddress === undefined ? t('connection.addressHint') : t('managed.onlyAddress')}
        readOnly={onlyAddress !== undefined}
        type="url"
        placeholder="https://switchboard.example.com"
        value={address}
        error={reason && !aboutCode ? reasonWords(reason) : undefined}
        onChange={typeAddress}
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
  )
}

function reasonWords(reason: Reason): string {
  switch (reason) {
    case 'bad-address':
      return t('connection.badAddress')
    case 'other-address':
      return t('connection.otherAddress')
    case 'not-encrypted':
      return t('connection.notEncrypted')
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
