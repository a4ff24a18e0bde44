import { budgetRules } from '../../budget/budget-rules.ts'
import { deviceFileText, readDeviceFile } from '../../budget/device-file.ts'
import type { DeviceImport } from '../../budget/device-time.ts'
import { localDay } from '../../budget/local-day.ts'
import { timeByDay } from '../../budget/time-by-day.ts'
import { addDevice, forgetDevice, nameThisDevice } from '../../store/evidence-db-devices.ts'
import { readLog } from '../../store/evidence-db.ts'
import { systemClock } from '../../util/clock.ts'
import { systemZone } from './circumstances.ts'
import { policyNumbers } from './policy-numbers.ts'
import { timeChanged } from './time-changed.ts'

/** This device's sums as a file for another device of the same person. It is handed to the page, which saves it; it goes nowhere else. */
export async function writeDeviceFile(name: string): Promise<{ text: string }> {
  const device = await nameThisDevice(name, crypto.randomUUID())
  const { log } = await readLog(0)
  await timeChanged()
  return { text: deviceFileText(device, timeByDay(log, [])) }
}

/** Takes in the file of another device. Whatever is wrong with it, nothing has changed then. */
export async function importDeviceFile(text: string): Promise<DeviceImport> {
  const [now, tz] = [systemClock.now(), systemZone()]
  const { own } = await readLog(now)
  const today = localDay(now, tz, budgetRules(own, await policyNumbers()).dayStartHour)
  const read = readDeviceFile(text, today, tz)
  if (!read.ok) return { kind: 'refused', because: read.error }
  const answer = await addDevice(read.value)
  await timeChanged()
  return answer
}

/** Forgets what the files of another device said. */
export async function forgetOtherDevice(id: string): Promise<void> {
  await forgetDevice(id)
  await timeChanged()
}
