import { useEffect, useState } from 'react'
import type { PanelPost } from '../../lib/messages/panel.ts'
import type { PostKey } from '../../lib/post/post-key.ts'
import { useKeys } from '../ui/use-keys.ts'

interface ListKeysOptions {
  posts: readonly PanelPost[]
  /** Where the keys begin: the post that was decided about last. */
  lastKey: PostKey | undefined
  onChoose(key: PostKey): void
  scrollTo(index: number): void
}

/** The line the keys are at, and the keys that move it. Who comes back from a post goes on from there. */
export function useListKeys({ posts, lastKey, onChoose, scrollTo }: ListKeysOptions) {
  const [current, setCurrent] = useState(lastKey)
  const index = posts.findIndex(({ key }) => key === current)

  const moveTo = (next: number) => {
    const at = Math.max(0, Math.min(posts.length - 1, next))
    const post = posts[at]
    if (!post) return
    setCurrent(post.key)
    scrollTo(at)
    focusLine(post.key)
  }
  useEffect(() => {
    if (lastKey === undefined || index < 0) return
    scrollTo(index)
    focusLine(lastKey)
    // Once, when the list is there again: later the focus is the person's.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  useKeys({
    j: () => moveTo(index + 1),
    k: () => moveTo(index < 0 ? 0 : index - 1),
    ArrowDown: () => moveTo(index + 1),
    ArrowUp: () => moveTo(index < 0 ? 0 : index - 1),
    Enter: () => current !== undefined && index >= 0 && onChoose(current),
  })
  return { current, setCurrent }
}

/** Focuses a line once it is rendered: one that is far away comes with the next frames. */
function focusLine(key: PostKey, frames = 6): void {
  const line = document.querySelector<HTMLElement>(`[data-post="${CSS.escape(key)}"]`)
  if (line) line.focus({ preventScroll: true })
  else if (frames > 0) requestAnimationFrame(() => focusLine(key, frames - 1))
}
