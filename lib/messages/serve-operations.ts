import { defineExtensionMessaging } from '@webext-core/messaging'
import { browser } from 'wxt/browser'
import { callerOf, type Sender } from './caller.ts'
import { contentTable } from './content-table.ts'
import type { Caller, Operation } from './operation.ts'
import { pageTable } from './page-table.ts'
import { RefusedMessageError } from './refused-message-error.ts'

/** Registers every operation. Call it before anything is awaited: the worker may have been started by the very message. */
export function serveOperations(): void {
  const { onMessage } = defineExtensionMessaging<Record<string, (data: unknown) => unknown>>()
  const tables = { ...contentTable, ...pageTable }
  for (const [name, operation] of Object.entries(tables)) {
    onMessage(name, ({ data, sender }) => serve(name, operation as Operation<unknown, unknown>, data, sender))
  }
}

function serve(name: string, operation: Operation<unknown, unknown>, data: unknown, sender: Sender): Promise<unknown> {
  const caller: Caller | undefined = callerOf(sender, {
    id: browser.runtime.id,
    origin: new URL(browser.runtime.getURL('/options.html')).origin,
  })
  if (caller?.kind !== operation.callers) throw new RefusedMessageError(`${name} is not for ${caller?.kind ?? 'this sender'}.`)
  const input = operation.schema.safeParse(data)
  if (!input.success) throw new RefusedMessageError(`${name} was given something else than it takes: ${input.error.message}`)
  return operation.run(input.data, caller)
}
