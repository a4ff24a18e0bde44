import { useEffectEvent, useLayoutEffect } from 'react'
import type { KeyBindings } from './use-keys.ts'

/**
 * Keys of a dialog that are pressed before the focus has moved into it: who knows them types them in one go, and on a busy machine the
 * focus comes later. What is held down belongs to what opened the dialog.
 */
export function useEarlyKeys(bindings: KeyBindings): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.repeat || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const run = bindings[event.key]
    if (!run || (event.target instanceof Element && event.target.closest('.dialog'))) return
    event.preventDefault()
    event.stopPropagation()
    run()
  })
  useLayoutEffect(() => {
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [])
}
