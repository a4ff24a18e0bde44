import type { Post } from '../post/post.ts'
import type { PostKey } from '../post/post-key.ts'

/** Which posts the page shows at the moment, by container and by key. The same post may stand in several containers. */
export function createShownPosts() {
  const posts = new Map<Element, Post>()
  const containers = new Map<PostKey, Set<Element>>()

  const remove = (container: Element) => {
    const post = posts.get(container)
    if (!post) return
    posts.delete(container)
    const others = containers.get(post.key)
    others?.delete(container)
    if (others?.size === 0) containers.delete(post.key)
  }
  return {
    put(container: Element, post: Post) {
      remove(container)
      posts.set(container, post)
      const others = containers.get(post.key) ?? new Set()
      containers.set(post.key, others.add(container))
    },
    remove,
    postIn: (container: Element) => posts.get(container),
    containersOf: (key: PostKey): Iterable<Element> => containers.get(key) ?? [],
    containers: () => posts.keys(),
    keys: () => [...containers.keys()],
  }
}
