import { useState } from 'react'
import { t } from '../../lib/i18n/t.ts'
import { useAsk } from '../queries/use-ask.ts'
import { FormDialog } from '../ui/form-dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { saveFile } from './save-file.ts'

interface DeviceFileDialogProps {
  /** What this device was called last time; empty at first. */
  name: string
  today: string
  onClose(): void
}

/** Saves this device's sums for another one, under a name by which the person will know it there. */
export function DeviceFileDialog({ name: before, today, onClose }: DeviceFileDialogProps) {
  const ask = useAsk()
  const [name, setName] = useState(before)
  const [isMissing, setMissing] = useState(false)
  const save = async () => {
    const isNamed = name.trim() !== ''
    setMissing(!isNamed)
    const file = isNamed ? await ask('writeDeviceFile', { name }) : undefined
    if (file) saveFile(`my-time-for-another-device-${today}.json`, 'application/json', file.text)
    return file !== undefined
  }
  return (
    <FormDialog
      title={t('myTime.deviceWrite')}
      about={t('myTime.deviceWriteAbout')}
      submit={t('myTime.deviceSave')}
      onSubmit={save}
      onClose={onClose}
    >
      <TextField
        label={t('myTime.deviceName')}
        value={name}
        onChange={setName}
        maxLength={60}
        placeholder={t('myTime.deviceNameExample')}
        error={isMissing ? t('myTime.deviceNameMissing') : undefined}
      />
    </FormDialog>
  )
}
