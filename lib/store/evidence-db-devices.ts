import type { DeviceImport, DeviceTime } from '../budget/device-time.ts'
import { takeDevice } from '../budget/device-time.ts'
import { type EvidenceTx, inOneGo } from './evidence-db-open.ts'

/** This device as its files name it, and what the files of others said, by name. */
export function readDevices(): Promise<{ own: Omit<DeviceTime, 'days'> | undefined; others: DeviceTime[] }> {
  return inOneGo('readonly', async (tx) => ({
    own: await tx.objectStore('thisDevice').get('thisDevice'),
    others: await tx.objectStore('devices').getAll(),
  }))
}

/** Names this device for one more file of it. Its id is made with the first and stays, so that later files take the place of earlier ones. */
export function nameThisDevice(name: string, newId: string): Promise<Omit<DeviceTime, 'days'>> {
  return inOneGo('readwrite', async (tx) => {
    const before = await tx.objectStore('thisDevice').get('thisDevice')
    const own = { id: before?.id ?? newId, name, revision: (before?.revision ?? 0) + 1 }
    await tx.objectStore('thisDevice').put(own, 'thisDevice')
    return own
  })
}

/** Takes in what a file said, unless it is of this device or older than what is known of its own. */
export function addDevice(device: DeviceTime): Promise<DeviceImport> {
  return inOneGo('readwrite', async (tx) => {
    const own = await tx.objectStore('thisDevice').get('thisDevice')
    const answer = takeDevice(await tx.objectStore('devices').getAll(), device, own?.id)
    if (answer.kind === 'taken') await tx.objectStore('devices').put(device)
    return answer
  })
}

/** Forgets what another device's files said. */
export function forgetDevice(id: string): Promise<void> {
  return inOneGo('readwrite', (tx) => tx.objectStore('devices').delete(id))
}

/** Forgets days of all other devices, inside of a transaction that forgets them here (T15). */
export async function dropDeviceDays(tx: EvidenceTx<'readwrite'>, isDropped: (day: string) => boolean): Promise<void> {
  for (const device of await tx.objectStore('devices').getAll()) {
    const days = device.days.filter(({ day }) => !isDropped(day))
    if (days.length < device.days.length) await tx.objectStore('devices').put({ ...device, days })
  }
}
