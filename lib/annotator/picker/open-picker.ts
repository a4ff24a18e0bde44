import { t } from '../../i18n/t.ts'
import type { PickerModel } from '../../messages/content-operations.ts'
import { buildElement } from '../build-element.ts'
import type { KeyGuard } from '../key-guard.ts'
import { createOwnHost, ownLook, type RootMode } from '../own-host.ts'
import type { PageTheme } from '../page-theme.ts'
import { createConfirmGate } from './confirm-gate.ts'
import { decide, lackingFor, type PickerDecision } from './picker-choice.ts'
import { type PickerBody, pickerBody } from './picker-body.ts'
import { workPickerKey } from './picker-keys.ts'
import { pickerCss } from './picker-style.ts'
import { pickerWhy } from './picker-why.ts'
import { placePanel } from './place-panel.ts'
import { topLayerStyle, showOnTop } from '../top-layer.ts'

const hostLook = ownLook(pickerCss, topLayerStyle)

interface PickerParts {
  document: Document
  rootMode: RootMode
  guard: KeyGuard
  theme: PageTheme
  /** What the picker stands beside. */
  anchor: () => { badge: DOMRect; post: DOMRect }
  /** Rejects or gives `undefined` where the background does not answer. */
  model: Promise<PickerModel | undefined>
  /** A person confirmed, which they can do once. `close` takes the picker away. */
  decided(decision: PickerDecision, model: PickerModel, close: () => void): void
  /** Gives the focus back. */
  closed(): void
}

export interface Picker {
  close(): void
}

/** Opens the picker and moves the focus into it. It is there at once, and filled when the background has answered. */
export function openPicker(parts: PickerParts): Picker {
  const { document, guard } = parts
  const { host, root } = createOwnHost(document, parts.rootMode, hostLook)
  const life = new AbortController()
  const title = buildElement(document, 'h2', { text: t('picker.title'), attributes: { id: 'picker-title' } })
  const header = buildElement(document, 'header', {
    children: [title, buildElement(document, 'p', { class: 'why', text: t('picker.reading') })],
  })
  const dialog = buildElement(document, 'div', {
    class: 'picker',
    attributes: {
      role: 'dialog',
      'aria-modal': 'true',
      'aria-labelledby': 'picker-title',
      tabindex: '-1',
      'data-theme': parts.theme,
    },
    children: [header],
  })
  root.append(dialog)
  let body: PickerBody | undefined
  let decideBy: (kind: PickerDecision['kind'], event: Event) => void = () => undefined

  const close = () => {
    if (life.signal.aborted) return
    host.remove()
    life.abort()
    parts.closed()
  }
  const place = () => {
    const view = { width: document.documentElement.clientWidth, height: document.defaultView?.innerHeight ?? 0 }
    const { badge, post } = parts.anchor()
    const { left, top } = placePanel(badge, post, dialog.getBoundingClientRect(), view)
    Object.assign(dialog.style, { left: `${left}px`, top: `${top}px` })
  }

  guard.protect(
    host,
    (event) => {
      if (!(event instanceof KeyboardEvent) || event.type !== 'keydown') return
      workPickerKey(event, root, {
        close,
        route: (key) => decideBy('route', key),
        chooseNumber: (number) => body?.chooseNumber(number),
        leadAt: (element) => body?.leadAt(element),
      })
    },
    life.signal,
  )
  for (const type of [
    'click',
    'pointerdown',
    'mousedown',
    'pointerup',
    'mouseup',
    'wheel',
    'touchstart',
    'touchmove',
    'touchend',
    'contextmenu',
  ])
    dialog.addEventListener(type, (event) => event.stopPropagation(), { passive: true })
  document.defaultView?.addEventListener('resize', place, { signal: life.signal })
  // A press anywhere else closes it, as with any menu; the press itself is the site's.
  document.addEventListener('pointerdown', (event) => event.isTrusted && !event.composedPath().includes(host) && close(), {
    signal: life.signal,
    capture: true,
  })

  showOnTop(document, host)
  place()
  dialog.focus({ preventScroll: true })

  const fill = (model: PickerModel) => {
    const told = buildElement(document, 'p', { class: 'told', attributes: { role: 'alert' } })
    const filled = (body = pickerBody(document, model, parts.guard.isEarly))
    const buttons = footerButtons(document)
    const footer = buildElement(document, 'footer', { children: [buttons.route, buttons.tag, buttons.dismiss, told] })
    const gate = createConfirmGate(root, footer, life.signal)
    decideBy = (kind, event) => {
      const verdict = gate.check(event)
      if (verdict === 'refused') return
      const lacking = lackingFor(kind, filled.choice())
      if (verdict === 'covered') told.textContent = t('picker.covered')
      else if (lacking) {
        told.textContent = t(lacking === 'category' ? 'picker.chooseCategory' : 'picker.chooseDepartment')
        ;(lacking === 'category' ? filled.firstCategory : filled.firstDepartment)?.focus()
      } else {
        const decision = decide(kind, filled.choice(), filled.note())
        if (!decision) return close()
        decideBy = () => undefined
        return parts.decided(decision, model, close)
      }
      place()
    }
    for (const kind of ['route', 'tag', 'dismiss'] as const)
      buttons[kind].addEventListener('click', (event) => decideBy(kind, event))
    const why = pickerWhy(document, model)
    dialog.setAttribute('aria-describedby', why.id)
    header.replaceChildren(title, why)
    dialog.append(body.element, footer)
    new ResizeObserver(place).observe(dialog)
    place()
    // Only who still waits at the panel is taken to the button that confirms.
    if (root.activeElement === dialog)
      (lackingFor('route', body.choice()) ? body.firstCategory : buttons.route)?.focus({ preventScroll: true })
  }
  const fillWhenKnown = async () => {
    const model = await parts.model.catch(() => undefined)
    if (life.signal.aborted) return
    if (model) fill(model)
    else header.replaceChildren(title, buildElement(document, 'p', { class: 'why', text: t('picker.unavailable') }))
  }
  void fillWhenKnown()
  return { close }
}

function footerButtons(document: Document): Record<PickerDecision['kind'], HTMLButtonElement> {
  const button = (name: string, text: string) =>
    buildElement(document, 'button', { class: name, text, attributes: { type: 'button' } })
  return {
    route: button('act main', t('picker.route')),
    tag: button('act', t('picker.tag')),
    dismiss: button('act', t('picker.dismiss')),
  }
}
