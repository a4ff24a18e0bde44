import type { Page } from 'puppeteer-core'
import type { PageOperations } from '../../../lib/messages/page-operations.ts'

type Input<K extends keyof PageOperations> = Parameters<PageOperations[K]>[0]
type Output<K extends keyof PageOperations> = ReturnType<PageOperations[K]>

interface Answer {
  res?: unknown
  err?: unknown
}

/**
 * Asks the background what our own pages may ask it, from one of our own pages.
 *
 * @throws Error with the operation's name and what the background said
 */
export async function ask<K extends keyof PageOperations>(page: Page, operation: K, input: Input<K>): Promise<Output<K>> {
  const answer = await page.evaluate(
    (type, data) => {
      const { runtime } = (globalThis as unknown as { browser: { runtime: { sendMessage(message: unknown): Promise<Answer> } } })
        .browser
      return runtime.sendMessage({ id: 1, type, data, timestamp: Date.now() })
    },
    operation,
    input,
  )
  if ('err' in answer) throw new Error(`${operation} failed: ${JSON.stringify(answer.err)}`)
  return answer.res as Output<K>
}
