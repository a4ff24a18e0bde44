/** Hosts through which sites lead their links; where a link really leads stands in `u`. */
const gates = /^(?:l|lm)\.(?:threads|instagram|facebook)\.(?:com|net)$|^go\.bsky\.app$/u
const ellipsis = /(?:…|\.\.\.)$/u

/**
 * The whole address of a link that a site shows shortened (`kettles.example/how-to-d…`); `undefined` for links that are shown in full
 * and for words that are a link.
 */
export function wholeAddress(element: Element): string | undefined {
  const shown = element.tagName === 'A' ? element.textContent.trim() : ''
  if (!ellipsis.test(shown)) return undefined
  const address = destination(element.getAttribute('href') ?? '')
  const beginning = withoutScheme(shown.replace(ellipsis, ''))
  return address && beginning !== '' && withoutScheme(address).startsWith(beginning) ? address : undefined
}

/** Where a link leads behind a site's gate. */
function destination(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined
  const url = new URL(href)
  const target = gates.test(url.hostname) ? (url.searchParams.get('u') ?? '') : href
  return /^https?:\/\//iu.test(target) && URL.canParse(target) ? target : undefined
}

/** Sites leave out the scheme, and the slash of an address without a path. */
const withoutScheme = (address: string) =>
  address
    .replace(/^https?:\/\//iu, '')
    .replace(/^www\./u, '')
    .replace(/^([^/?]+)\/(?=\?|$)/u, '$1')
