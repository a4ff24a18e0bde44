import type { SiteAdapter } from '../sites/site-adapter.ts'
import { observeFeed } from './feed/observe-feed.ts'
import { publishReport, reportPage } from './feed/page-report.ts'
import { createPanelFeed, type PanelPort } from './panel-feed.ts'
import { createShownPosts } from './shown-posts.ts'

interface PanelParts {
  adapter: SiteAdapter
  port: PanelPort
  document: Document
  signal: AbortSignal
}

/** Reads a site's page for the side panel alone. Nothing of ours is put into the page: no element, no attribute, no style, no focus. */
export function startPanelAnnotator({ adapter, port, document, signal }: PanelParts): void {
  const shown = createShownPosts()
  const panel = createPanelFeed({ document, adapter, shown, port, signal })
  const gone = (container: Element) => {
    if (shown.postIn(container)) panel.changed()
    shown.remove(container)
  }
  const feed = observeFeed(
    document,
    adapter,
    {
      read(container, reading) {
        if (reading.kind !== 'found' || reading.post.audience === 'limited') return gone(container)
        shown.put(container, reading.post)
        panel.changed()
      },
      touched: () => undefined,
      gone,
      settled: () => undefined,
    },
    signal,
  )
  publishReport(() => reportPage({ document, adapter, hasBadge: () => false, isAtRest: () => !feed.isBusy() }), signal)
}
