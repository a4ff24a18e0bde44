import { commonAncestor, isBefore, postAbove, rowOf } from './post-rows.ts'

/** Parts of a post that say how it hangs together with others. */
export interface ThreadParts {
  container: Element
  avatar: Element | undefined
  /** The link around its time; the opened post of a thread has none. */
  time: Element | undefined
}

export interface ThreadPlace {
  isReply: boolean
  /** Container of the post that it answers, where lines or places say so. */
  parent: Element | undefined
}

const alone: ThreadPlace = { isReply: false, parent: undefined }

/**
 * What a post answers by its place: lines beside the avatars join a post to the one above, and what stands below the opened post without a
 * line answers that one.
 *
 * @param posts  selector of posts
 * @param opened  the opened post of the list, if there is one
 */
export function placeInThread(parts: ThreadParts, posts: string, opened: Element | undefined): ThreadPlace {
  const { container, time } = parts
  const above = postAbove(rowOf(container, posts), posts)
  if (!time) {
    // The line to the opened post stands before it, in its row.
    const joined = above !== undefined || container.previousElementSibling !== null
    return joined ? { isReply: true, parent: above } : alone
  }
  const row = lineRow(parts)
  if (row?.firstElementChild?.firstElementChild) return { isReply: true, parent: above }
  if (!opened || !isBefore(opened, container)) return alone
  return { isReply: true, parent: row ? opened : undefined }
}

/** The row above name and avatar; its first part holds the line from the post above. Threads that are shown as trees have none. */
function lineRow({ container, avatar, time }: ThreadParts): Element | undefined {
  const body = avatar && time && commonAncestor(avatar, time)
  const row = body && body !== container && container.contains(body) ? body.previousElementSibling : undefined
  return row ?? undefined
}
