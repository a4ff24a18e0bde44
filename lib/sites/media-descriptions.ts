/** Limits of `media` in `lib/post/post-schema.ts`, which checks them. */
const maxDescriptions = 10
const maxDescriptionLength = 1_000

/**
 * What pictures and videos show, ready for `Post.media`: trimmed, each once, without the empty ones, within the limits.
 *
 * @returns `undefined` where nothing is left
 */
export function mediaDescriptions(stated: readonly (string | null | undefined)[]): string[] | undefined {
  const described = stated.map((text) => (text ?? '').replace(/\s+/gu, ' ').trim()).filter((text) => text !== '')
  const cut = [...new Set(described)].slice(0, maxDescriptions).map((text) => text.slice(0, maxDescriptionLength).toWellFormed())
  return cut.length > 0 ? cut : undefined
}
