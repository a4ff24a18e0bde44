import { copyOfPost } from '../post/copy-of-post.ts'
import type { Post } from '../post/post.ts'
import type { AnnotatorPort } from './annotator-port.ts'
import type { ShownPosts } from './shown-posts.ts'

/** Longer ones say no more about what an answer means, and one may stand above many. */
const textLimit = 4_000

/** The public post that a post answers, where it stands in the same page; what is told of it stays on this device. */
export function answeredPost(shown: ShownPosts, { inReplyTo }: Pick<Post, 'inReplyTo'>): Post | undefined {
  const answered = inReplyTo && shown.postOf(inReplyTo)
  return answered?.audience === 'public' ? copyOfPost({ ...answered, text: answered.text.slice(0, textLimit) }) : undefined
}

/** The port, with the answered posts beside what is asked and done: short answers mean nothing without them. */
export function tellingAnswered(port: AnnotatorPort, shown: ShownPosts): AnnotatorPort {
  return {
    ...port,
    readPosts({ posts }) {
      const asked = new Set(posts.map(({ key }) => key))
      const parents = new Map(posts.map((post) => answeredPost(shown, post)).flatMap((post) => (post ? [[post.key, post]] : [])))
      return port.readPosts({ posts, parents: [...parents.values()].filter(({ key }) => !asked.has(key)) })
    },
    pickerModel: ({ post }) => port.pickerModel({ post, parent: answeredPost(shown, post) }),
    actOnPost: (act) => port.actOnPost({ ...act, parent: answeredPost(shown, act.post) }),
  }
}
