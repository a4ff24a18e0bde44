/** What an own host wants to be told: a listener on the host itself would never be reached, because the guard stops the event first. */
export type GuardedListener = (event: Event) => void

/** Stops the page from seeing what is typed into our hosts. */
export interface KeyGuard {
  /**
   * Whether it was there before the page's first script. A listener that the page put on `window` earlier is called first and sees
   * every key: then nothing may be typed into the page at all (A49).
   */
  isEarly: boolean
  /**
   * Guards a host until `signal` aborts.
   *
   * @param swallows  whether an event of this host is kept from the page; all of them unless given. An event that is let through
   * reaches the page and our own tree as usual.
   * @param listener  called for each event that is swallowed
   */
  protect(host: Element, listener: GuardedListener, signal: AbortSignal, swallows?: (event: Event) => boolean): void
}

/** Everything by which a browser tells a page about typed, pasted or composed text, and about where the focus went. */
const guardedTypes = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'textInput',
  'change',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'beforecopy',
  'beforecut',
  'beforepaste',
  'copy',
  'cut',
  'paste',
  'drop',
  'dragover',
  'select',
  'selectstart',
  'selectionchange',
  'focus',
  'blur',
  'focusin',
  'focusout',
  'toggle',
  'beforetoggle',
] as const

/**
 * Installs the guard: one capture listener per type on `window`, so it must run before the page's first script (`document_start`);
 * a listener that the page put on `window` earlier would be called first (A49: see tests/annotator/key-privacy.test.ts).
 */
export function installKeyGuard(window: Window, signal: AbortSignal): KeyGuard {
  // At `document_start` there is no body yet.
  const isEarly = window.document.body === null
  const guarded = new Map<EventTarget, { listener: GuardedListener; swallows: (event: Event) => boolean }>()
  /** Keys that went down in a host of ours: they may come up elsewhere, after it closed. */
  const pressed = new Set<string>()

  const guard = (event: Event) => {
    // Told to the document, not to the field: from it a page could count the keys.
    const active = window.document.activeElement
    if (event.type === 'selectionchange' && active && guarded.has(active)) return event.stopImmediatePropagation()
    if (event instanceof KeyboardEvent && event.type === 'keyup' && pressed.delete(event.code))
      return event.stopImmediatePropagation()
    const target = event.composedPath().find((node) => guarded.has(node))
    const host = target && guarded.get(target)
    if (!host?.swallows(event)) return
    event.stopImmediatePropagation()
    if (event instanceof KeyboardEvent && event.type === 'keydown') pressed.add(event.code)
    host.listener(event)
  }
  for (const type of guardedTypes) window.addEventListener(type, guard, { capture: true, signal })

  return {
    isEarly,
    protect(host, listener, signal, swallows = () => true) {
      if (signal.aborted) return
      guarded.set(host, { listener, swallows })
      signal.addEventListener('abort', () => guarded.delete(host), { once: true })
    },
  }
}
