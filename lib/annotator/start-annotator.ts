import type { ContentNotice, SiteSettings } from '../messages/content-operations.ts'
import type { PostKey } from '../post/post-key.ts'
import type { SiteAdapter } from '../sites/site-adapter.ts'
import type { AnnotatorPort } from './annotator-port.ts'
import { tellingAnswered } from './answered-posts.ts'
import { createBadgeLayer } from './badge/badge-layer.ts'
import { observeFeed } from './feed/observe-feed.ts'
import { publishReport, reportPage } from './feed/page-report.ts'
import type { KeyGuard } from './key-guard.ts'
import { meantContainer } from './meant-post.ts'
import type { RootMode } from './own-host.ts'
import { pageThemeAt } from './page-theme.ts'
import { createPanelFeed, type PanelPort } from './panel-feed.ts'
import { createPostPicker } from './pick-for-post.ts'
import { markPost } from './post-marker.ts'
import { createPostStates } from './post-states.ts'
import { createShownPosts } from './shown-posts.ts'
import { createToasts } from './toast/toast.ts'

/** How long the post that was chosen in the side panel is framed. */
const shownForMs = 1_600

export interface AnnotatorParts {
  adapter: SiteAdapter
  settings: SiteSettings
  port: AnnotatorPort
  /** Where there is a side panel that lists the same posts. */
  panel?: PanelPort
  /** Installed before the page's first script. */
  guard: KeyGuard
  document: Document
  /** Stops the annotator and takes everything of ours out of the page. */
  signal: AbortSignal
  /** `open` only where a test looks inside. */
  rootMode: RootMode
}

/** Reads a site's page, puts badges at its posts and lets a person act on them. */
export function startAnnotator(parts: AnnotatorParts): void {
  const { adapter, settings, panel, guard, document, signal, rootMode } = parts
  const shown = createShownPosts()
  const port = tellingAnswered(parts.port, shown)
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
  const onShown = (container: Element) => {
    const moment = AbortSignal.any([signal, AbortSignal.timeout(shownForMs)])
    markPost(document, rootMode, container, pageThemeAt(container), moment)
  }
  const list = panel && createPanelFeed({ document, adapter, shown, port: panel, signal, onShown })

  const gone = (container: Element) => {
    if (shown.postIn(container)) list?.changed()
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
        const { post } = reading
        shown.put(container, post)
        list?.changed()
        states.want(post)
        // What was read before the post it answers is looked at again.
        for (const answer of shown.answersTo(post.key)) states.wantAgain(answer)
        const state = states.get(post.key)
        if (state) badges.show(container, post.key, state)
        else badges.vacate(container)
      },
      touched(container) {
        badges.check(container)
        // The row for its badge may have arrived after the rest.
        const post = shown.postIn(container)
        const state = post && states.get(post.key)
        if (state && !badges.has(container)) badges.show(container, post.key, state)
      },
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
    // What is marked here belongs to the window from now on: asked about again, it is noted for the end of it.
    else if (notice.kind === 'window-opened') void refresh('all')
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
