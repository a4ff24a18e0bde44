/** How long Facebook may take to say where a time leads. */
const waitMs = 400

/**
 * Points at one link as a person would, and waits until the page has written its address, or not. Nothing is clicked and the focus stays
 * where it is.
 *
 * @param isResolved  asked after every change around the link
 */
export async function pointAt(link: Element, isResolved: () => boolean): Promise<void> {
  const window = link.ownerDocument.defaultView
  const around = link.parentElement?.parentElement ?? link
  if (!window) return
  await new Promise<void>((resolve) => {
    const done = () => {
      observer.disconnect()
      window.clearTimeout(timer)
      resolve()
    }
    const timer = window.setTimeout(done, waitMs)
    const observer = new MutationObserver(() => void (isResolved() && done()))
    observer.observe(around, { subtree: true, childList: true, attributes: true, attributeFilter: ['href'] })
    announce(link, window, ['pointerover', 'mouseover', 'focusin'])
    if (isResolved()) done()
  })
  announce(link, window, ['pointerout', 'mouseout', 'focusout'])
}

function announce(link: Element, window: Window & typeof globalThis, types: readonly string[]): void {
  const base = { bubbles: true, cancelable: true, composed: true, view: window }
  for (const type of types) {
    if (type.startsWith('pointer')) link.dispatchEvent(new PointerEvent(type, { ...base, pointerType: 'mouse', isPrimary: true }))
    else if (type.startsWith('mouse')) link.dispatchEvent(new MouseEvent(type, base))
    else link.dispatchEvent(new FocusEvent(type, { bubbles: true, composed: true }))
  }
}
