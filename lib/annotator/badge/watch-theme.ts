/** Longer than a theme's colours take to fade into each other, and than a theme is remembered. */
const settledAfterMs = 500

/**
 * Tells when the page may have changed between light and dark, or its direction: sites switch by an attribute of the root or the body, or follow
 * the system.
 *
 * @param changed called once the colours have come to rest
 */
export function watchTheme(window: Window & typeof globalThis, changed: () => void, signal: AbortSignal): void {
  const { document } = window
  let timer: number | undefined
  const soon = () => {
    window.clearTimeout(timer)
    timer = window.setTimeout(changed, settledAfterMs)
  }
  const observer = new MutationObserver(soon)
  const attributes = {
    attributeFilter: ['class', 'style', 'dir', 'data-theme', 'data-color-mode', 'data-color-scheme', 'theme', 'dark'],
  }
  const watch = () => {
    observer.observe(document.documentElement, attributes)
    observer.observe(document.body, attributes)
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', watch, { once: true, signal })
  else watch()
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', soon, { signal })
  signal.addEventListener('abort', () => (observer.disconnect(), window.clearTimeout(timer)), { once: true })
}
