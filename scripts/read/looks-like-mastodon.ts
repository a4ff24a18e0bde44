const marks: readonly RegExp[] = [
  /<[^>]+\bid=["']mastodon["']/iu,
  /<[^>]+\bclass=["'][^"']*\b(?:detailed-status|status__wrapper|status__content|status__relative-time|activity-stream)\b/iu,
  /<meta[^>]+content=["']Mastodon\b/iu,
  /<link[^>]+href=["'][^"']*\/packs\/[^"']*(?:mastodon|flavours)/iu,
]

/**
 * Whether a document is a page of Mastodon or one of its forks. Any host may run it, and the extension reads only hosts that a
 * person named; who reads saved pages has named none.
 */
export function looksLikeMastodon(html: string): boolean {
  return marks.some((mark) => mark.test(html))
}
