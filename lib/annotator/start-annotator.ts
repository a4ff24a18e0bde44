import type { ContentNotice, SiteSettings } from '../messages/content-operations.ts'
import type { PostKey } from '../post/post-key.ts'
import type { SiteAdapter } from '../sites/site-adapter.ts'
import type { AnnotatorPort } from './annotator-port.ts'
import { createBadgeLayer } from './badge/badge-layer.ts'
import { observeFeed } from './feed/observe-feed.ts'
import { publishReport, reportPage } from './feed/page-report.ts'
import type { KeyGuard } from './key-guard.ts'
import { meantContainer } from './meant-post.ts'
import type { RootMode } from './own-host.ts'
import { createPostPicker } from './pick-for-post.ts'
import { createPostStates } from './post-states.ts'
import { createShownPosts } from './shown-posts.ts'
import { createToasts } from './toast/toast.ts'

export interface AnnotatorParts {
  adapter: SiteAdapter
  settings: SiteSettings
  port: AnnotatorPort
  /** Installed before the page's first script. */
  guard: KeyGuard
  document: Document
  /** Stops the annotator and takes everything of ours out of the page. */
  signal: AbortSignal
  /** `open` only where a test looks inside. */
  rootMode: RootMode
}

/** Reads a site's page, puts badges at its posts and lets a person act on them. */
export function startAnnotator({ adapter, settings, port, guard, document, signal, rootMode }: AnnotatorParts): void {
  const shown = createShownPosts()
  const toasts = createToasts({ document, rootMode, guard, signal })
  const render = (keys: PostKey[]) => {
    for (const key of keys) {
      const state = states.get(key)
      if (state) for (const container of shown.containersOf(key)) badges.show(container, key, state)
    }
    badges.flush()
  }
  const states = createPostStates(port, render, signal)
  const badges = createBadgeLayer({ document, rootMode, guard, adapter, signal, onOpen: (container) => picker.open(container) })
  const picker = createPostPicker({ document, rootMode, guard, adapter, port, badges, states, toasts })
  badges.setQuiet(settings.quietMarks)

  const gone = (container: Element) => {
    shown.remove(container)
    badges.drop(container)
  }
  const feed = observeFeed(
    document,
    adapter,
    {
      read(container, reading) {
        // Who may see it is limited: no badge, no message, as if it were not there (A50).
        if (reading.kind !== 'found' || reading.post.audience === 'limited') return gone(container)
        shown.put(container, reading.post)
        const state = states.get(reading.post.key)
        if (state) return badges.show(container, reading.post.key, state)
        badges.drop(container)
        states.want(reading.post)
      },
      touched: (container) => badges.check(container),
      gone,
      settled() {
        states.ask()
        badges.flush()
      },
    },
    signal,
  )

  const openMeant = () => {
    const container = meantContainer(document, adapter.postSelector, shown.containers(), (one) => shown.postIn(one) !== undefined)
    if (container) picker.open(container)
  }
  const refresh = async (keys: PostKey[] | 'all') => {
    for (const key of await states.refresh(keys, shown.keys())) {
      const [container] = shown.containersOf(key)
      const post = container && shown.postIn(container)
      if (post) states.want(post)
    }
    states.ask()
  }
  const heed = (notice: ContentNotice) => {
    if (notice.kind === 'open-picker') openMeant()
    else if (notice.kind === 'states-changed') void refresh(notice.keys)
  }
  port.onNotice(heed, signal)

  const near = (event: Event) => {
    const target = event.target instanceof Element ? event.target.closest(adapter.postSelector) : undefined
    badges.setNear(target ?? undefined)
  }
  for (const type of ['pointerover', 'focusin']) document.addEventListener(type, near, { capture: true, passive: true, signal })
  const minute = setInterval(() => badges.refreshTimes(), 60_000)
  const heartbeat = setInterval(() => {
    if (document.visibilityState === 'visible' && document.hasFocus()) port.heartbeat({}).catch(() => undefined)
  }, 20_000)
  signal.addEventListener('abort', () => (clearInterval(minute), clearInterval(heartbeat), picker.close()), { once: true })

  publishReport(
    () =>
      reportPage({
        document,
        adapter,
        hasBadge: (container) => badges.has(container),
        isAtRest: () => !feed.isBusy() && !states.isBusy() && !badges.isBusy(),
      }),
    signal,
  )
}
