import { browser } from 'wxt/browser'
import { placeOfPanel } from '../../components/panel/panel-place.ts'
import { ask } from '../../components/queries/page-messaging.ts'
import { type ChangesNotice, changesChannel } from '../../lib/messages/page-operations.ts'
import type { PresencePort } from '../../lib/presence/send-evidence.ts'

/**
 * How the side panel says that somebody is at it: its time counts for the tab beside it. Windows that open are heard of by the channel of
 * our pages, and what the system says about its person from the system itself.
 */
export function panelPresence(): PresencePort {
  let wanted = true
  return {
    async evidence({ entries }) {
      const tabId = await tabBeside()
      const answer = tabId === undefined ? { wanted: false } : await ask('panelEvidence', { tabId, entries })
      wanted = answer.wanted
      return answer
    },
    isOrphaned: () => !browser.runtime?.id,
    onNotice(listener, signal) {
      const channel = new BroadcastChannel(changesChannel)
      const hear = ({ data }: MessageEvent<ChangesNotice>) => {
        // Only where nothing was wanted: what is counted is told on the same channel.
        if (!wanted && data.topics.includes('time')) listener({ kind: 'window-opened' })
      }
      channel.addEventListener('message', hear, { signal })
      browser.idle.onStateChanged.addListener((state) => {
        if (!signal.aborted) listener({ kind: 'machine', state })
      })
    },
  }
}

async function tabBeside(): Promise<number | undefined> {
  const place = placeOfPanel(location.search)
  if (place.kind === 'window') return place.tabId
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab?.id
}
