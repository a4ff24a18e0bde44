/** Whether a person really confirms: trusted, in our focus, and either by key or at something they can see (A1, A2). */
export interface ConfirmGate {
  check(event: Event): 'confirmed' | 'covered' | 'refused'
}

/** What Chromium adds to the standard (IntersectionObserver version 2). Firefox has none of it. */
interface VisibilityOptions extends IntersectionObserverInit {
  trackVisibility: boolean
  delay: number
}
type VisibilityEntry = IntersectionObserverEntry & { isVisible?: boolean }

/** @param watched  what must be seen; where the browser can tell */
export function createConfirmGate(root: ShadowRoot, watched: Element, signal: AbortSignal): ConfirmGate {
  const canTell = 'isVisible' in IntersectionObserverEntry.prototype
  let seen = !canTell
  if (canTell) {
    const options: VisibilityOptions = { trackVisibility: true, delay: 100, threshold: 1 }
    const observer = new IntersectionObserver(
      (entries: VisibilityEntry[]) => (seen = entries.at(-1)?.isVisible === true),
      options,
    )
    observer.observe(watched)
    signal.addEventListener('abort', () => observer.disconnect(), { once: true })
  }
  return {
    check(event) {
      if (!event.isTrusted || !root.activeElement || !root.ownerDocument.hasFocus()) return 'refused'
      // A click made by Enter or Space counts no presses.
      const byKey = event instanceof KeyboardEvent || (event instanceof MouseEvent && event.detail === 0)
      return byKey || seen ? 'confirmed' : 'covered'
    },
  }
}
