import type { BrowserContext } from 'playwright'

/** Bytes of the background worker's JavaScript heap after a collection; `undefined` where this Chromium does not tell. */
export async function workerHeap(context: BrowserContext, extensionId: string): Promise<number | undefined> {
  const session = await context.browser()?.newBrowserCDPSession()
  if (!session) return undefined
  const { targetInfos } = await session.send('Target.getTargets')
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId))
  if (!worker) return undefined
  // Playwright addresses no sessions below a session: the older way wraps each message.
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false })
  const ask = (id: number, method: string) =>
    new Promise<unknown>((resolve) => {
      session.on('Target.receivedMessageFromTarget', ({ message }) => {
        const answer = JSON.parse(message) as { id?: number; result?: unknown }
        if (answer.id === id) resolve(answer.result)
      })
      void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
    })
  await ask(1, 'HeapProfiler.collectGarbage')
  const { usedSize } = (await ask(2, 'Runtime.getHeapUsage')) as { usedSize: number }
  await session.detach()
  return usedSize
}
