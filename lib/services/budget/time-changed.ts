import { logger } from '../../util/logger.ts'
import { tellPages } from '../changes.ts'
import { refreshIcon } from './icon-minutes.ts'

/** Time was counted, or something about it was chosen: pages read it again, and the icon shows it where it is asked to. */
export async function timeChanged(): Promise<void> {
  tellPages(['time'])
  await refreshIcon().catch((error: unknown) => logger.error('minutes on the icon', error))
}
