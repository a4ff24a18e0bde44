import type { Post } from '../../post/post.ts'
import type { Site } from '../../post/site.ts'
import type { Missing, SiteAdapter } from '../../sites/site-adapter.ts'

/** Everything the adapter can read on a page, in document order. Limited posts are without text. */
export interface PageReport {
  site: Site | undefined
  /** Nothing is being read, asked or placed at the moment. */
  atRest: boolean
  posts: (Post & { badge: boolean })[]
  missed: { reason: string }[]
}

interface ReportSource {
  document: Document
  adapter: SiteAdapter
  isAtRest: () => boolean
  hasBadge: (container: Element) => boolean
}

/** Reads the whole page afresh, for contributors who want to see what an adapter sees. Asks nobody and changes nothing. */
export function reportPage({ document, adapter, isAtRest, hasBadge }: ReportSource): PageReport {
  const report: PageReport = { site: adapter.site, atRest: isAtRest(), posts: [], missed: [] }
  const url = new URL(document.location.href)
  if (adapter.isSilentPage(url)) return report
  for (const container of document.querySelectorAll(adapter.postSelector)) {
    const reading = adapter.readPost(container, { url })
    if (reading.kind === 'missing') report.missed.push({ reason: missedReason(reading) })
    if (reading.kind !== 'found') continue
    const text = reading.post.audience === 'limited' ? '' : reading.post.text
    report.posts.push({ ...reading.post, text, badge: hasBadge(container) })
  }
  return report
}

function missedReason(missing: Missing): string {
  return `${missing.promoted ? 'promoted post' : 'post'} without ${missing.field}`
}

/** Where the report function stands on the content script's own `globalThis`, which no page can see. */
export const reportKey = Symbol.for('switchboard.report')

/** Lets tests and `npm run read` ask what the annotator found on this page, until the signal aborts. */
export function publishReport(makeReport: () => PageReport, signal: AbortSignal): void {
  Object.defineProperty(globalThis, reportKey, { value: makeReport, configurable: true })
  signal.addEventListener('abort', () => Reflect.deleteProperty(globalThis, reportKey), { once: true })
}
