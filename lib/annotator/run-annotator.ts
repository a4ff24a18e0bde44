import type { SiteSettings } from '../messages/content-operations.ts'
import type { SiteLook } from '../org/site-health.ts'
import { readsPosts } from '../org/site-mode.ts'
import { fixedAdapter } from './feed/fixed-adapter.ts'
import { countReadings } from './feed/page-health.ts'
import { startPanelAnnotator } from './panel-annotator.ts'
import { sendAct } from './send-act.ts'
import { type AnnotatorParts, startAnnotator } from './start-annotator.ts'

type RunningParts = Omit<AnnotatorParts, 'adapter' | 'settings'> & {
  /** Takes what was counted of how well the site can be read. */
  sendLook?: (look: SiteLook) => void
}

/** Starts the annotator as the person's settings ask for, with badges or for the side panel alone, and again whenever they change. */
export async function runAnnotator(parts: RunningParts): Promise<void> {
  const { document, port, panel, sendLook, signal } = parts
  let running: AbortController | undefined
  let asked = 0
  let last = ''

  const restart = async () => {
    const mine = ++asked
    const settings = await sendAct(
      () => port.siteSettings({}),
      () => port.isOrphaned(),
    )
    if (!settings || signal.aborted || mine !== asked) return
    // Other settings than this tab's own throw nothing away: a picker may be open with a note in it.
    if (JSON.stringify(settings) === last) return
    last = JSON.stringify(settings)
    running?.abort()
    running = new AbortController()
    const life = AbortSignal.any([signal, running.signal])
    const reader = wanted(settings, document)
    const adapter = reader && sendLook ? countReadings({ adapter: reader, document, send: sendLook, signal: life }) : reader
    if (adapter && settings.mode === 'badge') startAnnotator({ ...parts, adapter, settings, signal: life })
    else if (adapter && panel) startPanelAnnotator({ adapter, port: panel, document, signal: life })
  }
  port.onNotice((notice) => {
    if (notice.kind === 'settings-changed') restart().catch(() => undefined)
  }, signal)
  await restart()
}

function wanted(settings: SiteSettings, document: Document) {
  if (!readsPosts(settings.mode) || settings.paused) return undefined
  const url = new URL(document.location.href)
  return fixedAdapter(url, settings.site ? { [url.host]: settings.site } : {}, settings.fix, document)
}
