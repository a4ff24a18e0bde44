import { browser } from 'wxt/browser'

export const presencePort = 'presence'

/** The worker may die at once again: not more often than this. */
const againAfterMs = 1_000

/**
 * Lets the background know that somebody is looking, and notices when it was stopped: then it is started again at once, so that what
 * colleagues do keeps arriving. Ends when the page is hidden or the extension is gone, and begins anew when the page is shown.
 */
export function stayPresent(document: Document, signal?: AbortSignal): void {
  let port: ReturnType<typeof browser.runtime.connect> | undefined
  let lastAt = Number.NEGATIVE_INFINITY

  const connect = () => {
    if (signal?.aborted || port || document.visibilityState !== 'visible' || !browser.runtime?.id) return
    lastAt = performance.now()
    port = browser.runtime.connect({ name: presencePort })
    port.onDisconnect.addListener(() => {
      port = undefined
      setTimeout(connect, Math.max(0, lastAt + againAfterMs - performance.now()))
    })
  }
  const heed = () => {
    if (document.visibilityState === 'visible') connect()
    else leave()
  }
  const leave = () => {
    port?.disconnect()
    port = undefined
  }
  document.addEventListener('visibilitychange', heed)
  signal?.addEventListener('abort', () => {
    document.removeEventListener('visibilitychange', heed)
    leave()
  })
  connect()
}
