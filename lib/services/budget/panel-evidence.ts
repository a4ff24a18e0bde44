import { browser } from 'wxt/browser'
import type { Evidence } from '../../budget/log-entry.ts'
import type { Caller } from '../../messages/operation.ts'
import { recordEvidence } from './record-evidence.ts'

/** Who works in the side panel is at the page beside it: its evidence counts for that tab, whose address comes from the browser. */
export async function panelEvidence(
  { tabId, entries }: { tabId: number; entries: Evidence[] },
  caller: Caller,
): Promise<{ wanted: boolean }> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined)
  const url = tab?.url
  if (url === undefined || !/^https?:/u.test(url)) return { wanted: false }
  return recordEvidence(entries, { ...caller, url, isPrivate: caller.isPrivate || (tab?.incognito ?? false) })
}
