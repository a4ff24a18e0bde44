/** `open` only where a test mounts the annotator on a page of its own. */
export type RootMode = 'closed' | 'open'

export interface OwnHost {
  host: HTMLElement
  root: ShadowRoot
}

const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>()

/**
 * A plain `span` with a shadow root of ours. It has no id, class, style or attribute by which a page could tell the extension (A11). How it lies
 * in the page is said from inside: important rules of a `:host` win over everything the site says about the element, even inline.
 *
 * @param hostStyle  declarations by property name, on top of `all: initial`
 */
export function createOwnHost(document: Document, mode: RootMode, css: string, hostStyle: Record<string, string>): OwnHost {
  const host = document.createElement('span')
  const root = host.attachShadow({ mode, delegatesFocus: false })
  adoptStyle(document, root, `${hostRule(hostStyle)}${css}`)
  return { host, root }
}

function hostRule(style: Record<string, string>): string {
  const declarations = Object.entries({ all: 'initial', ...style }).map(([property, value]) => `${property}:${value} !important`)
  return `:host{${declarations.join(';')}}`
}

/** One constructed sheet for all roots: cheap for thousands of badges, and no business of the page's content security policy. */
function adoptStyle(document: Document, root: ShadowRoot, css: string): void {
  const known = sheets.get(document) ?? new Map<string, CSSStyleSheet>()
  sheets.set(document, known)
  try {
    const sheet = known.get(css) ?? new CSSStyleSheet()
    if (!known.has(css)) sheet.replaceSync(css)
    known.set(css, sheet)
    root.adoptedStyleSheets = [sheet]
  } catch {
    // Firefox refuses constructed sheets of a content script's own world (bug 1751346).
    const style = document.createElement('style')
    style.textContent = css
    root.append(style)
  }
}
