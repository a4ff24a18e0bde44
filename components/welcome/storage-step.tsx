import { useState } from 'react'
import { t } from '../../lib/i18n/t.ts'
import { JoinFields } from '../account/join-form.tsx'
import { useConnection } from '../queries/page-queries.ts'
import { RadioLine } from '../ui/radio-line.tsx'
import { Step, type StepWays } from './step.tsx'

/** This browser alone, which is complete, or the organisation's server. */
export function StorageStep(ways: StepWays) {
  const { data: connection } = useConnection()
  const setAddress = connection?.kind === 'local' ? connection.setAddress : undefined
  const [wanted, setWanted] = useState<'here' | 'server'>()
  const isServer = connection?.kind === 'server'
  const choice = wanted ?? (isServer || setAddress !== undefined ? 'server' : 'here')
  return (
    <Step
      number={4}
      title={t('welcome.storage')}
      about={t('welcome.storageAbout')}
      answered={isServer || choice === 'here'}
      {...ways}
    >
      {isServer ? (
        <p>{t('welcome.storedOn', [connection.organisationName])}</p>
      ) : (
        <>
          <fieldset>
            <legend className="unseen">{t('welcome.storage')}</legend>
            <RadioLine
              name="storage"
              value="here"
              checked={choice === 'here'}
              onChange={() => setWanted('here')}
              label={t('welcome.here')}
              hint={t('welcome.hereHint')}
            />
            <RadioLine
              name="storage"
              value="server"
              checked={choice === 'server'}
              onChange={() => setWanted('server')}
              label={t('welcome.server')}
              hint={t('welcome.serverHint')}
            />
          </fieldset>
          {choice === 'server' && <JoinFields key={setAddress} setAddress={setAddress} />}
        </>
      )}
    </Step>
  )
}
