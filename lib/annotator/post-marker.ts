import { buildElement } from './build-element.ts'
import { tokenCss } from './look-tokens.ts'
import { createOwnHost, ownLook, type RootMode } from './own-host.ts'
import type { PageTheme } from './page-theme.ts'
import { topLayerStyle } from './top-layer.ts'

const markerCss = `${tokenCss}
div{position:fixed;border:2px solid var(--signal);border-radius:6px;box-shadow:0 0 0 4px color-mix(in srgb,var(--signal) 22%,transparent);pointer-events:none}
@media (forced-colors:active){div{border-color:Highlight}}`

const hostLook = ownLook(markerCss, { ...topLayerStyle, 'pointer-events': 'none', 'z-index': '2147483646' })

/** Frames the post that is meant, before anything happens to it (A51), until `signal` aborts. It follows the page's scrolling. */
export function markPost(
  document: Document,
  rootMode: RootMode,
  container: Element,
  theme: PageTheme,
  signal: AbortSignal,
): void {
  const { host, root } = createOwnHost(document, rootMode, hostLook)
  const frame = buildElement(document, 'div', { attributes: { 'data-theme': theme } })
  root.append(frame)
  const follow = () => {
    const { left, top, width, height } = container.getBoundingClientRect()
    Object.assign(frame.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` })
  }
  follow()
  document.addEventListener('scroll', follow, { capture: true, passive: true, signal })
  document.defaultView?.addEventListener('resize', follow, { signal })
  document.documentElement.append(host)
  signal.addEventListener('abort', () => host.remove(), { once: true })
}
