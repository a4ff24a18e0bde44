import { useState } from 'react'
import type { Connection } from '../../lib/messages/page-operations.ts'
import { t } from '../../lib/i18n/t.ts'
import { useConnection, useOverview } from '../queries/page-queries.ts'
import { useAsk } from '../queries/use-ask.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { ErrorState, Loading } from '../ui/page-state.tsx'
import { Page } from '../ui/page.tsx'
import { JoinForm } from './join-form.tsx'
import { SignOutDialog } from './sign-out-dialog.tsx'
import { SyncLine } from './sync-line.tsx'

/** Where items are stored: this browser alone, or the organisation's server. */
export function StoragePage() {
  const { data, isError, refetch } = useConnection()
  return (
    <Page title={t('app.storage')} about={t('connection.about')}>
      {data ? (
        data.kind === 'local' ? (
          <>
            <section className="page-section" aria-labelledby="stored-here">
              <h2 id="stored-here">{t('connection.here')}</h2>
              <div className="card stored">
                <Icon name="database" />
                <div>
                  <b>{data.organisationName}</b>
                  <p>{t('connection.hereText')}</p>
                </div>
              </div>
            </section>
            <JoinForm key={data.setAddress} setAddress={data.setAddress} />
          </>
        ) : (
          <OnServer connection={data} />
        )
      ) : isError ? (
        <ErrorState onRetry={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  )
}

function OnServer({ connection }: { connection: Extract<Connection, { kind: 'server' }> }) {
  const { data: overview } = useOverview()
  const [waiting, setWaiting] = useState<number>()
  const ask = useAsk()
  const signOut = async () => {
    const answer = await ask('signOut', { discard: false })
    if (answer?.kind === 'outbox-not-empty') setWaiting(answer.waiting)
  }
  return (
    <>
      <section className="page-section" aria-labelledby="stored-server">
        <h2 id="stored-server">{t('connection.onServer')}</h2>
        <div className="card stored">
          <Icon name="cloud" />
          <div>
            <b>{connection.organisationName}</b>
            <p>
              <bdi>{connection.address}</bdi> · {t('connection.as', [connection.personName])}
            </p>
            <SyncLine sync={connection.sync} waiting={overview?.waiting ?? 0} />
          </div>
        </div>
        <div className="acts">
          <Button onClick={() => void ask('syncNow', {})}>
            <Icon name="refresh-cw" /> {t('connection.syncNow')}
          </Button>
          <Button onClick={() => void signOut()}>{t('connection.signOut')}</Button>
        </div>
        <p className="quiet">{t('connection.signOutText')}</p>
      </section>
      {connection.sync.kind === 'needs-sign-in' && <JoinForm address={connection.address} />}
      {waiting !== undefined && <SignOutDialog waiting={waiting} onClose={() => setWaiting(undefined)} />}
    </>
  )
}
