/** A finished or running day of one device, as its file says it: sums, and no moment of it. */
interface DeviceDay {
  /** `YYYY-MM-DD`. */
  day: string
  /** Windows that were used. */
  windows: number
  sites: { site: string; ms: number }[]
}

/** What the file of one of a person's devices says. */
export interface DeviceTime {
  /** Made by chance for these files, and used for nothing else. */
  id: string
  /** As the person calls it. */
  name: string
  /** Counts up with each file of this device: which of two is the newer needs no clock. */
  revision: number
  days: DeviceDay[]
}

/** Thirteen months on eleven sites are a fifth of this; whatever is longer is not read. */
export const deviceFileMaxChars = 1_000_000

/** More devices than anybody has; each more is a mistake. */
const devicesAtMost = 20

/** What is wrong with a file. */
export type DeviceFileFault =
  | 'too-large'
  | 'no-device-file'
  | 'newer-version'
  | 'impossible-day'
  | 'impossible-time'
  | 'own-device'
  | 'older'
  | 'too-many'

/** What became of a file. One that is refused has changed nothing. */
export type DeviceImport = { kind: 'taken'; name: string; days: number } | { kind: 'refused'; because: DeviceFileFault }

/**
 * Whether what a file said is to stand. It takes the place of what an earlier file of the same device said, so the same file twice changes
 * nothing (T7), and neither does the order in which files come (T8).
 */
export function takeDevice(known: readonly DeviceTime[], device: DeviceTime, ownId: string | undefined): DeviceImport {
  const before = known.find(({ id }) => id === device.id)
  if (device.id === ownId) return { kind: 'refused', because: 'own-device' }
  if (before && before.revision > device.revision) return { kind: 'refused', because: 'older' }
  if (!before && known.length >= devicesAtMost) return { kind: 'refused', because: 'too-many' }
  return { kind: 'taken', name: device.name, days: device.days.length }
}
