import type { Post } from '../post/post.ts'
import type { PostKey } from '../post/post-key.ts'

export type ShownPosts = ReturnType<typeof createShownPosts>

/** Which posts the page shows at the moment, by container and by key. The same post may stand in several containers. */
export function createShownPosts() {
  const posts = new Map<Element, Post>()
  const containers = new Map<PostKey, Set<Element>>()
  /** By the post that they answer. */
  const answers = new Map<PostKey, Set<Element>>()

  const remove = (container: Element) => {
    const post = posts.get(container)
    if (!post) return
    posts.delete(container)
    takeFrom(containers, post.key, container)
    if (post.inReplyTo) takeFrom(answers, post.inReplyTo, container)
  }
  const firstOf = (key: PostKey): Post | undefined => {
    const [container] = containers.get(key) ?? []
    return container && posts.get(container)
  }
  return {
    put(container: Element, post: Post) {
      remove(container)
      posts.set(container, post)
      addTo(containers, post.key, container)
      if (post.inReplyTo) addTo(answers, post.inReplyTo, container)
    },
    remove,
    postIn: (container: Element) => posts.get(container),
    postOf: firstOf,
    /** The posts that answer this one. */
    answersTo: (key: PostKey): Post[] => [...(answers.get(key) ?? [])].flatMap((container) => posts.get(container) ?? []),
    containersOf: (key: PostKey): Iterable<Element> => containers.get(key) ?? [],
    containers: () => posts.keys(),
    keys: () => [...containers.keys()],
  }
}

function addTo(index: Map<PostKey, Set<Element>>, key: PostKey, container: Element): void {
  index.set(key, (index.get(key) ?? new Set()).add(container))
}

function takeFrom(index: Map<PostKey, Set<Element>>, key: PostKey, container: Element): void {
  const others = index.get(key)
  others?.delete(container)
  if (others?.size === 0) index.delete(key)
}
