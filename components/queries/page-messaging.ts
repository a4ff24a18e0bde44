import { defineExtensionMessaging } from '@webext-core/messaging'
import type { PageOperations } from '../../lib/messages/page-operations.ts'

const { sendMessage } = defineExtensionMessaging<PageOperations>()

export type PageOperation = keyof PageOperations
type Input<K extends PageOperation> = Parameters<PageOperations[K]>[0]
type Output<K extends PageOperation> = ReturnType<PageOperations[K]>

/**
 * Asks the background for one operation.
 *
 * @throws Error if the background cannot be reached or failed unexpectedly; refusals are values.
 */
export function ask<K extends PageOperation>(operation: K, input: Input<K>): Promise<Output<K>> {
  // TypeScript cannot see that `Parameters` of a generic member is what the message table calls its data.
  const send = sendMessage as (type: K, data: Input<K>) => Promise<Output<K>>
  return send(operation, input)
}
