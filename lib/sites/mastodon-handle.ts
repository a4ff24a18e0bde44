import { parseFediverseProfile } from './mastodon-permalink.ts'

/** What a page says of an author, each as it stands there. */
export interface ShownAuthor {
  /** Text of the line under the name: `@ana`, `@ana@kettles.example`. */
  account: string
  /** Where the name links to. */
  profile: URL | undefined
  /** Handle in an attribute (`title`, `data-status-by`): `ana`, `@ana@kettles.example`. */
  attribute: string
}

const handlePattern = /^@?(?<user>[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,99})(?:@(?<host>[\p{L}\p{N}][\p{L}\p{N}.:-]{0,250}))?$/u

/**
 * `user@host` of a post's author; `undefined` where the page does not say.
 *
 * A server may leave out its own name, and since 4.5 that of others, so what names a host goes before what does not. A handle
 * without any host is one of the server that shows the page.
 */
export function fediverseHandle(author: ShownAuthor, page: URL): string | undefined {
  const address = author.profile && parseFediverseProfile(author.profile)
  const sources = [author.account, address ?? '', author.attribute].map((source) => handlePattern.exec(source.trim())?.groups)
  const full = sources.find((parts) => parts?.host)
  if (full) return `${full.user}@${full.host}`
  const user = sources.find((parts) => parts?.user)?.user
  return user && `${user}@${author.profile && address ? author.profile.host : page.host}`
}
