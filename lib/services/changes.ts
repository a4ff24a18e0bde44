import { browser } from 'wxt/browser'
import type { ContentNotice, ContentNoticeMessage } from '../messages/content-operations.ts'
import { changesChannel, type ChangesNotice } from '../messages/page-operations.ts'
import { parsePostKey } from '../post/post-key.ts'

/** Tells our own pages what to read again. */
export function tellPages(topics: ChangesNotice['topics']): void {
  const channel = new BroadcastChannel(changesChannel)
  const notice: ChangesNotice = { topics }
  channel.postMessage(notice)
  channel.close()
}

/** Tells every tab's annotator. Tabs without one do not answer, which is no failure. */
export async function tellTabs(notice: ContentNotice): Promise<void> {
  const message: ContentNoticeMessage = { type: 'notice', data: notice }
  const tabs = await browser.tabs.query({})
  await Promise.all(
    tabs.flatMap(({ id }) => (id === undefined ? [] : [browser.tabs.sendMessage(id, message).catch(() => undefined)])),
  )
}

/** Tells tabs which posts' badges may look different now. */
export async function tellStatesChanged(keys: string[] | 'all'): Promise<void> {
  if (keys === 'all') return tellTabs({ kind: 'states-changed', keys })
  const known = keys.flatMap((key) => parsePostKey(key) ?? [])
  if (known.length > 0) await tellTabs({ kind: 'states-changed', keys: known })
}

/**
 * The browser's shortcut was pressed: the annotator of the tab in front marks the post it means and opens the picker there.
 *
 * @returns whether there was an annotator to do so
 */
export async function openPickerInFront(): Promise<boolean> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  const message: ContentNoticeMessage = { type: 'notice', data: { kind: 'open-picker' } }
  if (tab?.id === undefined) return false
  return browser.tabs.sendMessage(tab.id, message).then(
    () => true,
    () => false,
  )
}
