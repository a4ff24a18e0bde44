import type { BadgeState } from '../../messages/badge-state.ts'
import type { Instant } from '../../util/clock.ts'
import { buildElement } from '../build-element.ts'
import type { KeyGuard } from '../key-guard.ts'
import { createOwnHost, ownLook, type RootMode } from '../own-host.ts'
import type { PageTheme } from '../page-theme.ts'
import { badgeButton, buttonKey } from './badge-button.ts'
import { badgeCss } from './badge-style.ts'

export interface BadgeParts {
  document: Document
  rootMode: RootMode
  guard: KeyGuard
  /** A person pressed it: never called for an event that the page made. */
  onOpen: () => void
}

/**
 * One badge: its host belongs into the row, the rest is inside its closed root. It is drawn once somebody could see it: the root of a quiet
 * one is empty until the pointer or the focus comes near.
 */
export interface Badge {
  host: HTMLElement
  /** Whether anything was drawn anew, so that it has to be placed. */
  render(state: BadgeState, now: Instant, show: QuietShow): boolean
  /** Draws it although nobody is near. */
  draw(): void
  isDrawn(): boolean
  setTheme(theme: PageTheme): void
  /** Whether the pointer or the focus is in the post. */
  setNear(near: boolean): void
  setExpanded(expanded: boolean): void
  setMode(mode: 'mark' | 'pill'): void
  /** Puts it with its end edge at `end` and its middle at `middle`, both in px from the host, and lets it be seen. */
  place(end: number, middle: number, rightToLeft: boolean): void
  rect(): DOMRect
  /** Width in px as a pill. Costs a layout only after it was drawn anew. */
  pillWidth(): number
  focus(): void
  remove(): void
}

/** Whether a quiet badge is always there, near the pointer or the focus, or never. */
export type QuietShow = 'hover' | 'always' | 'never'

const hostStyle = {
  position: 'absolute',
  display: 'block',
  width: '0',
  height: '0',
  margin: '0',
  padding: '0',
  border: '0',
  overflow: 'visible',
  'pointer-events': 'auto',
  'z-index': '2',
}

const hostLook = ownLook(badgeCss, hostStyle)

/** Keys by which a focused badge is worked; all others stay the site's own. */
const ownKeys = new Set(['Enter', ' '])
const swallows = (event: Event) => event instanceof KeyboardEvent && ownKeys.has(event.key)
const nothing = () => undefined
const stop = (event: Event) => event.stopPropagation()
const presses = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'touchstart', 'touchend', 'dblclick', 'auxclick']

/** Makes a badge in a root of its own. It stands nowhere until its host is put into a row. */
export function createBadge({ document, rootMode, guard, onOpen }: BadgeParts): Badge {
  const { host, root } = createOwnHost(document, rootMode, hostLook)
  const life = new AbortController()
  let button: HTMLButtonElement | undefined
  let drawn = ''
  let pillWidth: number | undefined
  let state: BadgeState = { kind: 'quiet' }
  let now: Instant = 0
  let show: QuietShow = 'hover'

  const draw = (): HTMLButtonElement => {
    const key = buttonKey(state, now)
    if (button && key === drawn) return button
    drawn = key
    pillWidth = undefined
    const next = badgeButton(document, state, now)
    if (button) redraw(button, next)
    else button = wire(next)
    return button
  }
  const wire = (next: HTMLButtonElement) => {
    next.addEventListener('click', (event) => {
      event.stopPropagation()
      event.preventDefault()
      if (event.isTrusted) onOpen()
    })
    // A site's row often listens for presses to open the post: ours are not meant for it.
    for (const type of presses) next.addEventListener(type, stop, { passive: true })
    guard.protect(host, nothing, life.signal, swallows)
    root.append(buildElement(document, 'div', { class: 'frame', children: [next] }))
    return next
  }
  const shown = () => {
    const isQuiet = state.kind === 'quiet' || state.kind === 'not-a-mention'
    return !isQuiet || show === 'always' ? 'always' : show === 'never' ? 'never' : 'near'
  }

  return {
    host,
    render(nextState, at, nextShow) {
      state = nextState
      now = at
      show = nextShow
      const before = drawn
      if (button || shown() === 'always') draw().dataset.show = shown()
      return drawn !== before
    },
    draw: () => void (draw().dataset.show = shown()),
    isDrawn: () => button !== undefined,
    setTheme(theme) {
      if (button && button.dataset.theme !== theme) button.dataset.theme = theme
    },
    setNear: (near) => button?.toggleAttribute('data-near', near),
    setExpanded: (expanded) => button?.setAttribute('aria-expanded', String(expanded)),
    setMode(mode) {
      if (button && button.dataset.mode !== mode) button.dataset.mode = mode
    },
    place(end, middle, rightToLeft) {
      if (!button) return
      button.dir = rightToLeft ? 'rtl' : 'ltr'
      // Moving it by a transform needs no layout.
      button.style.transform = `translate(${end}px,${middle}px)`
      button.toggleAttribute('data-placed', true)
    },
    rect: () => (button ?? host).getBoundingClientRect(),
    pillWidth() {
      if (pillWidth !== undefined || !button) return pillWidth ?? 0
      button.dataset.mode = 'pill'
      const { width } = button.getBoundingClientRect()
      // What is not rendered has no width yet.
      if (width > 0) pillWidth = width
      return width
    },
    focus: () => button?.focus({ preventScroll: true }),
    remove() {
      life.abort()
      host.remove()
    },
  }
}

/** The button stays, and with it the focus. */
function redraw(button: HTMLButtonElement, next: HTMLButtonElement): void {
  button.replaceChildren(...next.childNodes)
  for (const name of ['aria-label', 'data-tone', 'data-colour', 'data-mode'])
    button.setAttribute(name, next.getAttribute(name) ?? '')
}
