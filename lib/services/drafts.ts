import { browser } from 'wxt/browser'
import type { Draft, DraftView } from '../messages/panel.ts'
import { randomIds } from '../util/ids.ts'
import { tellPages } from './changes.ts'
import { draftOfPlace } from './draft-of-place.ts'
import { pickerModel } from './picker-model.ts'

const draftKey = 'draft'

/** Keeps what a person wants to route until they have decided: in the session's memory, never on the disk. One at a time. */
export async function keepDraft(draft: Draft): Promise<void> {
  await browser.storage.session.set({ [draftKey]: draft })
  tellPages(['draft'])
}

/** What waits to be decided, with what can be done about it. */
export async function readDraft(): Promise<DraftView | undefined> {
  const kept = await browser.storage.session.get(draftKey)
  const draft = kept[draftKey] as Draft | undefined
  return draft && viewOf(draft)
}

/** Takes an address that a person typed as what they want to route; `undefined` where it is none. */
export async function draftOfAddress(typed: string): Promise<DraftView | undefined> {
  const text = typed.trim()
  const address = /^https?:/iu.test(text) ? text : `https://${text}`
  const draft = /[\s@]/u.test(text) && !/^https?:/iu.test(text) ? undefined : draftOfPlace({ page: address }, randomIds.next())
  if (!draft || !new URL(draft.post.permalink).hostname.includes('.')) return undefined
  await keepDraft(draft)
  return viewOf(draft)
}

/** It was done, or the person wants it no more. Another one that came meanwhile stays. */
export async function dropDraft(draftId: string): Promise<void> {
  const kept = await browser.storage.session.get(draftKey)
  if ((kept[draftKey] as Draft | undefined)?.id !== draftId) return
  await browser.storage.session.remove(draftKey)
  tellPages(['draft'])
}

/** What was selected helps to guess, on this device; the item itself has no text. */
async function viewOf(draft: Draft): Promise<DraftView> {
  const model = await pickerModel({ ...draft.post, audience: 'public', text: draft.quote })
  return { ...draft, model: { ...model, linkOnly: true } }
}
