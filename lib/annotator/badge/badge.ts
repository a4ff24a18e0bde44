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
  /** Lets it not be there for anybody until it is rendered again. Says no where a person is at it: then it has to go. */
  hide(): boolean
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

/** Widths as pills in px, by look: the same words in the same type are as wide in every post. */
const pillWidths = new Map<string, number>()
const mostWidths = 200
/** Rows of a page are alike: drawn as the last one came to be, it need not be drawn twice. */
let usualMode: 'mark' | 'pill' = 'pill'

/** Makes a badge in a root of its own. It stands nowhere until its host is put into a row. */
export function createBadge({ document, rootMode, guard, onOpen }: BadgeParts): Badge {
  const { host, root } = createOwnHost(document, rootMode, hostLook)
  const life = new AbortController()
  let button: HTMLButtonElement | undefined
  let frame: HTMLElement | undefined
  let drawn = ''
  let state: BadgeState = { kind: 'quiet' }
  let now: Instant = 0
  let show: QuietShow = 'hover'

  const draw = (): HTMLButtonElement => {
    const key = buttonKey(state, now)
    if (button && key === drawn) return button
    drawn = key
    const next = badgeButton(document, state, now)
    if (next.dataset.mode === 'pill') next.dataset.mode = usualMode
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
    frame = buildElement(document, 'div', { class: 'frame', children: [next] })
    root.append(frame)
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
      if (frame) frame.style.removeProperty('display')
      if (button || shown() === 'always') setData(draw(), 'show', shown())
      return drawn !== before
    },
    draw: () => setData(draw(), 'show', shown()),
    isDrawn: () => button !== undefined,
    setTheme: (theme) => button && setData(button, 'theme', theme),
    setNear: (near) => button?.toggleAttribute('data-near', near),
    setExpanded: (expanded) => button?.setAttribute('aria-expanded', String(expanded)),
    setMode(mode) {
      if (!button) return
      setData(button, 'mode', mode)
      if (pillWidths.has(drawn)) usualMode = mode
    },
    place(end, middle, rightToLeft) {
      if (!button) return
      const dir = rightToLeft ? 'rtl' : 'ltr'
      if (button.dir !== dir) button.dir = dir
      // Moving it by a transform needs no layout.
      button.style.transform = `translate(${end}px,${middle}px)`
      button.toggleAttribute('data-placed', true)
    },
    rect: () => (button ?? host).getBoundingClientRect(),
    pillWidth() {
      const known = pillWidths.get(drawn)
      if (known !== undefined || !button) return known ?? 0
      setData(button, 'mode', 'pill')
      const { width } = button.getBoundingClientRect()
      if (pillWidths.size >= mostWidths) pillWidths.clear()
      // What is not rendered has no width yet.
      if (width > 0) pillWidths.set(drawn, width)
      return width
    },
    focus: () => button?.focus({ preventScroll: true }),
    hide() {
      if (root.activeElement || button?.getAttribute('aria-expanded') === 'true') return false
      button?.removeAttribute('data-near')
      if (frame) frame.style.display = 'none'
      return true
    },
    remove() {
      life.abort()
      host.remove()
    },
  }
}

/** Writing the same again would have the browser work out its style again. */
function setData(element: HTMLElement, name: string, value: string): void {
  if (element.dataset[name] !== value) element.dataset[name] = value
}

/** The button stays, and with it the focus. */
function redraw(button: HTMLButtonElement, next: HTMLButtonElement): void {
  button.replaceChildren(...next.childNodes)
  for (const name of ['aria-label', 'data-tone', 'data-colour', 'data-mode'])
    button.setAttribute(name, next.getAttribute(name) ?? '')
}
