import { useEffect, useEffectEvent } from 'react'

export type KeyBindings = Partial<Record<string, () => void>>

const typingSelector = 'input:not([type=checkbox],[type=radio]), textarea, select, [contenteditable]'
const overlaySelector = '.dialog, .drawer, .menu'

/**
 * Keys of a view, by `KeyboardEvent.key`. They work neither while typing nor with a modifier nor under an open dialog.
 *
 * A key that a control with the focus uses itself (Enter on a button or link) stays its own.
 */
export function useKeys(bindings: KeyBindings): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (!(event.target instanceof Element) || event.target.closest(typingSelector) || document.querySelector(overlaySelector))
      return
    if (event.key === 'Enter' && event.target.closest('a, button, [role=checkbox]')) return
    const run = bindings[event.key]
    if (!run) return
    event.preventDefault()
    run()
  })
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
