import { t } from '../i18n/t.ts'
import { copyOfPost } from '../post/copy-of-post.ts'
import type { Post } from '../post/post.ts'
import type { SiteAdapter } from '../sites/site-adapter.ts'
import { actOnPost } from './act-on-post.ts'
import type { AnnotatorPort } from './annotator-port.ts'
import type { BadgeLayer } from './badge/badge-layer.ts'
import type { KeyGuard } from './key-guard.ts'
import type { RootMode } from './own-host.ts'
import { pageThemeAt } from './page-theme.ts'
import { openPicker, type Picker } from './picker/open-picker.ts'
import { markPost } from './post-marker.ts'
import type { PostStates } from './post-states.ts'
import { sendAct } from './send-act.ts'
import type { Toasts } from './toast/toast.ts'

interface PickParts {
  document: Document
  rootMode: RootMode
  guard: KeyGuard
  adapter: SiteAdapter
  port: AnnotatorPort
  badges: BadgeLayer
  states: PostStates
  toasts: Toasts
}

/** Opens the picker for the post in a container, one at a time, and does what is decided there. */
export function createPostPicker(parts: PickParts) {
  const { document, badges, port, toasts } = parts
  let open: Picker | undefined
  /** Counts what was asked for, so that what was waited for in vain opens nothing. */
  let asked = 0

  /** The post as the page shows it now: the site may have reused the node, or the author locked the account, since it was read. */
  const readNow = (container: Element): Post | undefined => {
    const reading = parts.adapter.readPost(container, { url: new URL(document.location.href) })
    return reading.kind === 'found' && reading.post.audience !== 'limited' ? reading.post : undefined
  }

  const openAt = (container: Element, post: Post) => {
    // Once a link is revealed the post is read again, and its badge may be another one.
    const badge = () => badges.readyEntry(container)?.badge
    const theme = pageThemeAt(container)
    const focusBefore = document.activeElement
    const life = new AbortController()
    markPost(document, parts.rootMode, container, theme, life.signal)
    badge()?.setExpanded(true)
    open = openPicker({
      document,
      rootMode: parts.rootMode,
      guard: parts.guard,
      theme,
      anchor() {
        const rect = container.getBoundingClientRect()
        const shown = badge()
        return { badge: shown?.host.isConnected ? shown.rect() : rect, post: rect }
      },
      model: sendAct(
        () => port.pickerModel({ post: copyOfPost(post) }),
        () => port.isOrphaned(),
      ),
      decided(decision, model, close) {
        const now = container.isConnected ? readNow(container) : post
        if (now?.key === post.key) return void actOnPost(parts, copyOfPost(now), decision, model, close)
        close()
        toasts.show({ text: t('picker.gone'), seconds: 8 })
      },
      closed() {
        life.abort()
        open = undefined
        const shown = badge()
        shown?.setExpanded(false)
        if (shown?.host.isConnected) shown.focus()
        else if (focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true })
      },
    })
  }

  /** Lets the page say the post's own link first, and reads the post again. */
  const openRevealed = async (container: Element, reveal: () => Promise<void>) => {
    const mine = ++asked
    await reveal()
    if (mine !== asked) return
    const post = readNow(container)
    if (post) openAt(container, post)
    else toasts.show({ text: t('picker.gone'), seconds: 8 })
  }

  const close = () => {
    asked++
    open?.close()
  }

  return {
    close,
    open(container: Element) {
      close()
      if (port.isOrphaned()) return toasts.show({ text: t('toast.reload'), seconds: 20 })
      const post = readNow(container)
      if (!post) return toasts.show({ text: t('picker.gone'), seconds: 8 })
      const { adapter } = parts
      if (post.weak && adapter.revealPermalink) void openRevealed(container, async () => adapter.revealPermalink?.(container))
      else openAt(container, post)
    },
  }
}
