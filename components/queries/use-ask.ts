import { useQueryClient } from '@tanstack/react-query'
import type { PageOperations } from '../../lib/messages/page-operations.ts'
import { t } from '../../lib/i18n/t.ts'
import { logger } from '../../lib/util/logger.ts'
import { notify } from '../ui/notify.ts'
import { ask, type PageOperation } from './page-messaging.ts'

/**
 * Asks for an operation that changes something, then reads again what the page shows.
 *
 * Resolves to the answer, or to `undefined` if the background did not answer, which has been said in a toast by then.
 */
export function useAsk(): <K extends PageOperation>(
  operation: K,
  input: Parameters<PageOperations[K]>[0],
) => Promise<ReturnType<PageOperations[K]> | undefined> {
  const client = useQueryClient()
  return async (operation, input) => {
    try {
      return await ask(operation, input)
    } catch (error) {
      logger.error(`asking-${operation}`, error)
      notify({ text: t('errors.notSaved'), about: t('errors.notSavedText'), refused: true })
      return undefined
    } finally {
      await client.invalidateQueries()
    }
  }
}
