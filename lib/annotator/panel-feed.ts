import type { ContentAnswer, ContentAnswers, ContentOperations, ContentQuestion } from '../messages/content-operations.ts'
import { copyOfPost } from '../post/copy-of-post.ts'
import type { Post } from '../post/post.ts'
import type { PostKey } from '../post/post-key.ts'
import type { SiteAdapter } from '../sites/site-adapter.ts'
import { answeredPost } from './answered-posts.ts'
import type { ShownPosts } from './shown-posts.ts'

/** How the side panel reaches an annotator: through the background, which checks both sides. */
export interface PanelPort {
  postsChanged(input: Record<string, never>): Promise<ReturnType<ContentOperations['postsChanged']>>
  /** Answers every question until `signal` aborts. */
  onQuestion(answer: (question: ContentQuestion) => Promise<ContentAnswer>, signal: AbortSignal): void
}

interface FeedParts {
  document: Document
  adapter: SiteAdapter
  shown: ShownPosts
  port: PanelPort
  signal: AbortSignal
  /** Called for the post that was scrolled to. */
  onShown?: (container: Element) => void
}

/** The panel shows no more of a page: a long discussion has some hundred. */
const mostPosts = 1_000
/** Longer texts are of no use in a list, and a page may forge 5 MB (A5). */
const textLimit = 20_000
const tellAfterMs = 150

/**
 * Tells the side panel which posts the page shows, and scrolls to the one that is chosen there. It adds nothing to the page and moves no
 * focus. What it tells is read anew for each answer, so that a post whose author has locked it meanwhile is told of no more (A50).
 */
export function createPanelFeed({ document, adapter, shown, port, signal, onShown }: FeedParts) {
  let asked = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const read = (container: Element): Post | undefined => {
    const reading = adapter.readPost(container, { url: new URL(document.location.href) })
    return reading.kind === 'found' && reading.post.audience !== 'limited' ? sendable(reading.post) : undefined
  }
  const containerOf = (key: PostKey) => [...shown.containersOf(key)].find((container) => container.isConnected)

  const posts = (): ContentAnswers['posts'] => {
    asked = true
    if (adapter.isSilentPage(new URL(document.location.href))) return { kind: 'silent' }
    const found = new Map<PostKey, Post>()
    for (const container of inReadingOrder(shown.containers())) {
      const key = shown.postIn(container)?.key
      if (key === undefined || found.has(key)) continue
      const post = read(container)
      if (post) found.set(post.key, post)
      if (found.size === mostPosts) break
    }
    return { kind: 'posts', posts: [...found.values()] }
  }
  const post = async (key: PostKey): Promise<ContentAnswers['post']> => {
    const container = containerOf(key)
    await (container && adapter.revealPermalink?.(container))
    const now = container && read(container)
    return now ? { kind: 'found', post: now, parent: answeredPost(shown, now) } : { kind: 'gone' }
  }
  const show = (key: PostKey): ContentAnswers['show'] => {
    const container = containerOf(key)
    if (!container) return { kind: 'gone' }
    const calm = document.defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches
    container.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' })
    onShown?.(container)
    return { kind: 'shown' }
  }
  port.onQuestion(async (question) => {
    if (question.kind === 'posts') return posts()
    return question.kind === 'post' ? post(question.key) : show(question.key)
  }, signal)
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true })

  return {
    /** Other posts stand in the page: the panel is told once, a moment later, if it has asked since it was last told. */
    changed() {
      if (!asked || timer !== undefined) return
      timer = setTimeout(() => {
        timer = undefined
        asked = false
        port.postsChanged({}).catch(() => undefined)
      }, tellAfterMs)
    },
  }
}

function inReadingOrder(containers: Iterable<Element>): Element[] {
  return [...containers]
    .filter((container) => container.isConnected)
    .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
}

function sendable(post: Post): Post {
  return copyOfPost({ ...post, text: post.text.slice(0, textLimit) })
}
