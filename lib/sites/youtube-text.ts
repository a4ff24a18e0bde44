import { pageLink } from './page-link.ts'
import { plainText, type TextRules } from './plain-text.ts'

/** Words as somebody wrote them: line breaks are kept, links stand in full. */
export function youtubeText(root: Element, page: URL): string {
  const rules: TextRules = {
    whiteSpace: 'kept',
    breaks: {},
    skips: () => false,
    words: (element) => (element.tagName === 'A' ? fullLink(element, page) : undefined),
  }
  return plainText(root, rules)
}

/** A link that the page shows by its beginning alone ("https://kettles.example/a-lo..."); `undefined` where it shows all of it, or a title. */
function fullLink(anchor: Element, page: URL): string | undefined {
  const beginning = /^\s*(?<shown>\S+?)(?:\.\.\.|…)\s*$/u.exec(anchor.textContent)?.groups?.shown
  const target = beginning && targetOf(pageLink(anchor.getAttribute('href'), page), page)
  if (!target) return undefined
  return [target.href, safeDecode(target.href)].find((href) => bare(href).startsWith(bare(beginning)))
}

/** Links to other sites lead through `/redirect?q=…`. */
function targetOf(link: URL | undefined, page: URL): URL | undefined {
  return link?.pathname === '/redirect' ? pageLink(link.searchParams.get('q'), page) : link
}

function bare(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/iu, '')
}

function safeDecode(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}
