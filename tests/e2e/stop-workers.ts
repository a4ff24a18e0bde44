import type { Person } from '../../scripts/walk/person.ts'

/** Kills the background worker of somebody's browser, as the browser itself does whenever it likes. */
export async function stopWorkers({ browser, options }: Person): Promise<void> {
  const session = await browser.context.newCDPSession(options)
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
  await session.detach()
}
