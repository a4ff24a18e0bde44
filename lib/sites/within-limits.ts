import type { Post } from '../post/post.ts'
import { mediaDescriptions } from './media-descriptions.ts'

/** The limits of `lib/post/post-schema.ts`, in UTF-16 units. Adapters may not import it: it brings zod into every page. */
const longest = { name: 300, shown: 100, text: 20_000 }

/** A post whose fields are no longer than what is taken: one field at length would else cost all of it. */
export function withinLimits(post: Post): Post {
  const { postedAtShown, media, aliases, ...rest } = post
  const shown = postedAtShown && cut(postedAtShown, longest.shown)
  const described = media && mediaDescriptions(media)
  return {
    ...rest,
    aliases: aliases.slice(0, 10),
    authorName: cut(post.authorName, longest.name),
    authorHandle: cut(post.authorHandle, longest.name),
    text: cut(post.text, longest.text),
    ...(shown ? { postedAtShown: shown } : {}),
    ...(described ? { media: described } : {}),
  }
}

/** Cuts without leaving half of a surrogate pair. */
function cut(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/u, '')
}
