/** `open` only where a test mounts the annotator on a page of its own. */
export type RootMode = 'closed' | 'open'

export interface OwnHost {
  host: HTMLElement
  root: ShadowRoot
}

/** The styles of one kind of host, made once. */
export interface OwnLook {
  css: string
}

const sheets = new WeakMap<OwnLook, CSSStyleSheet>()
const ownHosts = new WeakSet<Node>()

/**
 * How a kind of host lies in the page and what its root looks like. It is said from inside: important rules of a `:host` win over everything
 * the site says about the element, even inline.
 *
 * @param hostStyle  declarations by property name, on top of `all: initial`
 */
export function ownLook(css: string, hostStyle: Record<string, string>): OwnLook {
  const declarations = Object.entries({ all: 'initial', ...hostStyle }).map(([name, value]) => `${name}:${value} !important`)
  return { css: `:host{${declarations.join(';')}}${css}` }
}

/**
 * A plain `span` with a shadow root of ours. It has no id, class, style or attribute by which a page could tell the extension (A11).
 */
export function createOwnHost(document: Document, mode: RootMode, look: OwnLook): OwnHost {
  const host = document.createElement('span')
  const root = host.attachShadow({ mode, delegatesFocus: false })
  adoptLook(document, root, look)
  ownHosts.add(host)
  return { host, root }
}

/** Whether a node of the page is one of our hosts. Only we can tell. */
export function isOwnHost(node: Node): boolean {
  return ownHosts.has(node)
}

/** One constructed sheet for all roots: cheap for thousands of badges, and no business of the page's content security policy. */
function adoptLook(document: Document, root: ShadowRoot, look: OwnLook): void {
  try {
    const known = sheets.get(look)
    const sheet = known ?? new CSSStyleSheet()
    if (!known) sheet.replaceSync(look.css)
    sheets.set(look, sheet)
    root.adoptedStyleSheets = [sheet]
  } catch {
    // Firefox refuses constructed sheets of a content script's own world (bug 1751346).
    const style = document.createElement('style')
    style.textContent = look.css
    root.append(style)
  }
}
