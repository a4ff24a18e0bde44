import { t } from '../../i18n/t.ts'
import { buildElement } from '../build-element.ts'
import type { KeyGuard } from '../key-guard.ts'
import { createOwnHost, ownLook, type RootMode } from '../own-host.ts'
import { showOnTop, topLayerStyle } from '../top-layer.ts'
import { toastCss } from './toast-style.ts'

/** What a toast says, and what can be done about it by a click. No key: the site's keys are the site's. */
export interface ToastMessage {
  text: string
  seconds: number
  action?: { label: string; showsSeconds: boolean; run(): void }
  /** Shown to be taken along where it could not be saved. */
  copyText?: string
}

export interface Toasts {
  show(message: ToastMessage): void
}

const hostLook = ownLook(toastCss, topLayerStyle)

interface ToastParts {
  document: Document
  rootMode: RootMode
  guard: KeyGuard
  signal: AbortSignal
}

/** One toast at a time, the newest. It is a status, so that it is heard as well. */
export function createToasts({ document, rootMode, guard, signal }: ToastParts): Toasts {
  let shown: AbortController | undefined

  const show = (message: ToastMessage) => {
    shown?.abort()
    if (signal.aborted) return
    const life = (shown = new AbortController())
    const { host, root } = createOwnHost(document, rootMode, hostLook)
    const text = buildElement(document, 'span', { class: 'text', attributes: { role: 'status' } })
    const seconds = buildElement(document, 'span', { class: 'seconds', attributes: { 'aria-hidden': 'true' } })
    const toast = buildElement(document, 'div', {
      class: 'toast',
      attributes: { role: 'region', 'aria-label': t('toast.region'), 'data-theme': 'dark' },
      children: [
        text,
        ...copyParts(document, message.copyText),
        actionButton(document, message, () => life.abort()),
        seconds,
        closeButton(document, message, () => life.abort()),
      ],
    })
    for (const type of ['click', 'pointerdown', 'mousedown', 'pointerup', 'mouseup'])
      toast.addEventListener(type, (event) => event.stopPropagation())
    root.append(toast)
    guard.protect(host, () => undefined, life.signal)
    showOnTop(document, host)
    // A status is read out when its text changes, not when it appears with its text.
    requestAnimationFrame(() => (text.textContent = message.text))

    let left = message.seconds
    const tell = () => (seconds.textContent = message.action?.showsSeconds ? t('toast.seconds', [String(left)]) : '')
    const timer = setInterval(() => {
      left--
      tell()
      if (left <= 0) life.abort()
    }, 1_000)
    tell()
    life.signal.addEventListener('abort', () => {
      clearInterval(timer)
      host.remove()
    })
  }
  signal.addEventListener('abort', () => shown?.abort(), { once: true })
  return { show }
}

function actionButton(document: Document, { action }: ToastMessage, done: () => void): HTMLElement | undefined {
  if (!action) return undefined
  const button = buildElement(document, 'button', { text: action.label, attributes: { type: 'button' } })
  button.addEventListener('click', (event) => {
    if (!event.isTrusted) return
    done()
    action.run()
  })
  return button
}

function closeButton(document: Document, { action }: ToastMessage, done: () => void): HTMLElement | undefined {
  if (action) return undefined
  const button = buildElement(document, 'button', { text: t('toast.close'), attributes: { type: 'button' } })
  button.addEventListener('click', done)
  return button
}

function copyParts(document: Document, copyText: string | undefined): HTMLElement[] {
  if (copyText === undefined) return []
  const field = buildElement(document, 'textarea', { attributes: { readonly: '', 'aria-label': t('picker.note') } })
  field.value = copyText
  const button = buildElement(document, 'button', { text: t('toast.copy'), attributes: { type: 'button' } })
  const copy = async () => {
    field.select()
    await navigator.clipboard.writeText(copyText).catch(() => document.execCommand('copy'))
    button.textContent = t('toast.copied')
  }
  button.addEventListener('click', () => void copy())
  return [field, button]
}
