import { useRef, useState } from 'react'
import { deviceFileMaxChars, type DeviceImport } from '../../lib/budget/device-time.ts'
import { t } from '../../lib/i18n/t.ts'
import type { MyTime } from '../../lib/messages/time-operations.ts'
import { useAsk } from '../queries/use-ask.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { notify } from '../ui/notify.ts'
import { rangeWords } from './day-words.ts'
import { DeviceFileDialog } from './device-file-dialog.tsx'
import { deviceFaultWords } from './device-fault-words.ts'

/** Several devices of one person, by files that the person carries from one to the other. */
export function Devices({ devices, thisDevice, today }: Pick<MyTime, 'devices' | 'thisDevice' | 'today'>) {
  const ask = useAsk()
  const picker = useRef<HTMLInputElement>(null)
  const [isWriting, setWriting] = useState(false)
  const [fault, setFault] = useState<string>()
  const read = async (file: File) => {
    const isTooLarge = file.size > deviceFileMaxChars
    const answer: DeviceImport | undefined = isTooLarge
      ? { kind: 'refused', because: 'too-large' }
      : await ask('importDeviceFile', { text: await file.text() })
    setFault(answer?.kind === 'refused' ? deviceFaultWords(answer.because) : undefined)
    if (answer?.kind === 'taken') notify({ text: t('myTime.deviceTaken', answer.days, [String(answer.days), answer.name]) })
  }
  return (
    <section className="page-section" aria-labelledby="time-devices">
      <h2 id="time-devices">{t('myTime.devices')}</h2>
      <div className="card time-devices">
        <p>{t('myTime.devicesAbout')}</p>
        {devices.length > 0 && (
          <ul aria-label={t('myTime.devicesKnown')}>
            {devices.map(({ id, name, days }) => (
              <li key={id}>
                <span>
                  <b dir="auto">{name}</b> <span className="quiet num">{spanWords(days)}</span>
                </span>
                <Button
                  look="icon"
                  aria-label={t('myTime.deviceForget', [name])}
                  onClick={() => void ask('forgetDevice', { id })}
                >
                  <Icon name="trash-2" />
                </Button>
              </li>
            ))}
          </ul>
        )}
        <div className="time-today-acts">
          <Button onClick={() => picker.current?.click()}>{t('myTime.deviceRead')}</Button>
          <Button onClick={() => setWriting(true)}>{t('myTime.deviceWrite')}</Button>
        </div>
        <input
          ref={picker}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label={t('myTime.deviceRead')}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file) void read(file)
            // The same file again is a choice as well.
            target.value = ''
          }}
        />
        {fault && (
          <p className="field-error" role="alert">
            {fault}
          </p>
        )}
        <p className="quiet">{t('myTime.devicesWindows')}</p>
      </div>
      {isWriting && <DeviceFileDialog name={thisDevice ?? ''} today={today} onClose={() => setWriting(false)} />}
    </section>
  )
}

function spanWords(days: readonly { day: string }[]): string {
  const sorted = days.map(({ day }) => day).sort()
  const [first, last] = [sorted[0], sorted.at(-1)]
  return first === undefined || last === undefined ? t('myTime.deviceEmpty') : rangeWords(first, last)
}
