/** Longest address that may stand in a post (`lib/post/post-schema.ts` checks it). */
const maxAddressLength = 2_000

/**
 * A link of a page as an absolute web address, without a base element's say. `undefined` for every other scheme
 * (`javascript:`, `blob:`), for addresses with a name and password in them, and for what is too long to be a permalink.
 */
export function pageLink(href: string | null | undefined, page: URL): URL | undefined {
  if (!href || href.length > maxAddressLength || !URL.canParse(href, page.href)) return undefined
  const url = new URL(href, page.href)
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
  return isWeb && url.username === '' && url.password === '' ? url : undefined
}

/** Whether `path` is one of `prefixes` or lies under one: `/messages` covers `/messages/1`, not `/messagesapp`. */
export function isUnderPath(path: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => path === prefix || path.startsWith(`${prefix}/`))
}
