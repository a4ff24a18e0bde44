import type { BadgeState } from '../../messages/badge-state.ts'
import type { Instant } from '../../util/clock.ts'
import { buildElement } from '../build-element.ts'
import { dial, icon } from '../icons.ts'
import type { KeyGuard } from '../key-guard.ts'
import { createOwnHost, ownLook, type RootMode } from '../own-host.ts'
import type { PageTheme } from '../page-theme.ts'
import { type BadgeLook, badgeLook } from './badge-look.ts'
import { badgeCss } from './badge-style.ts'
import { type BadgeWords, badgeWords } from './badge-words.ts'

export interface BadgeParts {
  document: Document
  rootMode: RootMode
  guard: KeyGuard
  /** A person pressed it: never called for an event that the page made. */
  onOpen: () => void
}

/** One badge: its host belongs into the row, the rest is inside its closed root. */
export interface Badge {
  host: HTMLElement
  render(state: BadgeState, now: Instant, show: QuietShow): void
  setTheme(theme: PageTheme): void
  /** Whether the pointer or the focus is in the post. */
  setNear(near: boolean): void
  setExpanded(expanded: boolean): void
  setMode(mode: 'mark' | 'pill'): void
  /** Puts it with its end edge at `end` and its middle at `middle`, both in px from the host. */
  place(end: number, middle: number, rightToLeft: boolean): void
  rect(): DOMRect
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

export function createBadge({ document, rootMode, guard, onOpen }: BadgeParts): Badge {
  const { host, root } = createOwnHost(document, rootMode, hostLook)
  const label = buildElement(document, 'span', { class: 'label' })
  const detail = buildElement(document, 'span', { class: 'detail' })
  const time = buildElement(document, 'span', { class: 'time' })
  const sign = buildElement(document, 'span', { class: 'sign' })
  const button = buildElement(document, 'button', {
    attributes: {
      type: 'button',
      'aria-haspopup': 'dialog',
      'aria-expanded': 'false',
      'data-mode': 'mark',
      'data-theme': 'light',
    },
    children: [label, detail, time, sign],
  })
  root.append(button)
  const life = new AbortController()
  guard.protect(
    host,
    () => undefined,
    life.signal,
    (event) => event instanceof KeyboardEvent && ownKeys.has(event.key),
  )
  button.addEventListener('click', (event) => {
    event.stopPropagation()
    event.preventDefault()
    if (event.isTrusted) onOpen()
  })
  // A site's row often listens for presses to open the post: ours are not meant for it.
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'touchstart', 'touchend', 'dblclick', 'auxclick'])
    button.addEventListener(type, (event) => event.stopPropagation(), { passive: true })

  const renderLook = (look: BadgeLook) => {
    button.dataset.tone = look.tone
    button.style.setProperty('--c', `var(--c-${look.category})`)
    button.querySelector(':scope > svg')?.remove()
    button.prepend(icon(document, look.icon))
    sign.dataset.kind = look.sign.kind
    sign.replaceChildren(...signParts(document, look.sign))
  }
  const renderWords = (words: BadgeWords) => {
    label.dataset.words = words.label
    detail.dataset.words = words.detail
    time.dataset.words = words.time
    button.setAttribute('aria-label', words.name)
  }

  return {
    host,
    render(state, now, show) {
      const look = badgeLook(state, now)
      renderLook(look)
      renderWords(badgeWords(state, now))
      button.dataset.show = look.tone !== 'quiet' || show === 'always' ? 'always' : show === 'never' ? 'never' : 'near'
    },
    setTheme: (theme) => (button.dataset.theme = theme),
    setNear: (near) => button.toggleAttribute('data-near', near),
    setExpanded: (expanded) => button.setAttribute('aria-expanded', String(expanded)),
    setMode: (mode) => (button.dataset.mode = mode),
    place(end, middle, rightToLeft) {
      button.dir = rightToLeft ? 'rtl' : 'ltr'
      button.style.left = rightToLeft ? `${end}px` : 'auto'
      button.style.right = rightToLeft ? 'auto' : `${-end}px`
      button.style.top = `${middle - 12}px`
    },
    rect: () => button.getBoundingClientRect(),
    focus: () => button.focus({ preventScroll: true }),
    remove() {
      life.abort()
      host.remove()
    },
  }
}

function signParts(document: Document, sign: BadgeLook['sign']): Node[] {
  if (sign.kind === 'dial') return [dial(document, sign.share)]
  if (sign.kind === 'check' || sign.kind === 'waiting') return [icon(document, sign.kind)]
  return []
}
