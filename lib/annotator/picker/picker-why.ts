import { t } from '../../i18n/t.ts'
import type { PickerModel } from '../../messages/content-operations.ts'
import { badgeWords } from '../badge/badge-words.ts'
import { buildElement } from '../build-element.ts'

/** Why we guess so, or what became of the post already. Reasons are words of the post: text, never markup (A13). */
export function pickerWhy(document: Document, model: PickerModel): HTMLElement {
  const why = buildElement(document, 'p', { class: 'why', attributes: { id: 'picker-why' } })
  const { state } = model
  if (state.kind !== 'quiet' && state.kind !== 'guess' && state.kind !== 'unsure') {
    const words = badgeWords(state, Date.now())
    why.textContent = t('picker.stateNow', [words.label, words.time ? t('badge.due', [words.detail, words.time]) : words.detail])
    return why
  }
  const reasons = model.guess?.reasons ?? ('reasons' in state ? state.reasons : [])
  if (reasons.length === 0) {
    why.textContent = model.guess ? '' : t('picker.notSure')
    return why
  }
  why.append(model.guess ? t('picker.guessBecause') : t('picker.mentionBecause'), ' ')
  for (const [index, reason] of reasons.slice(0, 6).entries()) {
    if (index > 0) why.append(', ')
    why.append(buildElement(document, 'b', { text: reason.slice(0, 80) }))
  }
  return why
}
