import { type RefObject, useEffect, useEffectEvent } from 'react'
import { useKeys } from '../ui/use-keys.ts'

interface PickKeys {
  chooseNumber(number: number): void
  /** Lets the department whose line has the focus reply in public. */
  leadAt(departmentId: string): void
  route(): void
}

/** The keys of the picker: 1 to 9 say what it is, P lets a department reply in public, Ctrl or ⌘ and Enter routes. */
export function usePickKeys(form: RefObject<HTMLElement | null>, keys: PickKeys): void {
  const lead = () => {
    const line = document.activeElement?.closest<HTMLElement>('[data-department]')
    if (line?.dataset.department !== undefined && form.current?.contains(line)) keys.leadAt(line.dataset.department)
  }
  const numbers = Object.fromEntries(
    Array.from({ length: 9 }, (_none, index) => [String(index + 1), () => keys.chooseNumber(index + 1)]),
  )
  useKeys({ ...numbers, p: lead, P: lead })
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing || event.defaultPrevented) return
    // In the note the field itself says so.
    if (event.target instanceof HTMLTextAreaElement) return
    event.preventDefault()
    keys.route()
  })
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
