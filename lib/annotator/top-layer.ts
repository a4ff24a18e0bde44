/** A host that takes no room in the page: what it shows lies above everything, at fixed places of its own. */
export const topLayerStyle = {
  position: 'fixed',
  display: 'block',
  inset: '0 auto auto 0',
  width: '0',
  height: '0',
  margin: '0',
  padding: '0',
  border: '0',
  overflow: 'visible',
  background: 'none',
  'z-index': '2147483647',
}

/** Puts a host above the page; inside the site's own modal dialog where one is open, because all else is inert then. */
export function showOnTop(document: Document, host: HTMLElement): void {
  const modal = [...document.querySelectorAll('dialog:modal')].at(-1)
  host.setAttribute('popover', 'manual')
  ;(modal ?? document.documentElement).append(host)
  try {
    host.showPopover()
  } catch {
    // The page patched or forbade it: the fixed place and the z-index remain.
    host.removeAttribute('popover')
  }
}
