import type { BadgeState } from '../../messages/badge-state.ts'
import type { Instant } from '../../util/clock.ts'
import { buildElement } from '../build-element.ts'
import { dial, icon } from '../icons.ts'
import { type BadgeLook, badgeLook } from './badge-look.ts'
import { badgeWords } from './badge-words.ts'

/** Built buttons by what they show: a page has thousands of badges and a handful of looks, and a copy costs a fraction. */
const built = new Map<string, HTMLButtonElement>()
const mostBuilt = 100

/** A button that shows a state, as wide as it may become, for a light page. */
export function badgeButton(document: Document, state: BadgeState, now: Instant): HTMLButtonElement {
  const key = buttonKey(state, now)
  const known = built.get(key)
  if (known) return document.importNode(known, true)
  const button = build(document, state, now)
  if (built.size >= mostBuilt) built.clear()
  built.set(key, button)
  return document.importNode(button, true)
}

/** Equal for two states that look and read alike at their times: the reasons of a guess stand in the picker only. */
export function buttonKey(state: BadgeState, now: Instant): string {
  const minute = 'dueAt' in state && state.dueAt !== undefined ? Math.floor(now / 60_000) : 0
  return JSON.stringify([{ ...state, reasons: undefined }, minute])
}

function build(document: Document, state: BadgeState, now: Instant): HTMLButtonElement {
  const look = badgeLook(state, now)
  const words = badgeWords(state, now)
  // Each part costs a page of badges style and layout, so nothing empty is built.
  const part = (name: string, text: string) =>
    text === '' ? [] : [buildElement(document, 'span', { class: name, attributes: { 'data-words': text } })]
  return buildElement(document, 'button', {
    attributes: {
      type: 'button',
      'aria-haspopup': 'dialog',
      'aria-expanded': 'false',
      'aria-label': words.name,
      'data-mode': look.tone === 'quiet' ? 'mark' : 'pill',
      'data-theme': 'light',
      'data-tone': look.tone,
      'data-colour': look.category,
    },
    children: [
      icon(document, look.icon),
      ...part('label', words.label),
      ...part('detail', words.detail),
      ...part('time', words.time),
      ...signOf(document, look.sign),
    ],
  })
}

function signOf(document: Document, sign: BadgeLook['sign']): Node[] {
  if (sign.kind === 'none') return []
  const element = buildElement(document, 'span', { class: 'sign', attributes: { 'data-kind': sign.kind } })
  if (sign.kind === 'dial') element.append(dial(document, sign.share))
  if (sign.kind === 'check' || sign.kind === 'waiting') element.append(icon(document, sign.kind))
  return [element]
}
