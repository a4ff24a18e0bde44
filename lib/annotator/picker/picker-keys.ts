/** What keys do in the picker. They come from the guard: the page sees none of them. */
export interface PickerKeys {
  close(): void
  route(event: KeyboardEvent): void
  chooseNumber(number: number): void
  leadAt(element: Element | null): void
}

/** Works one trusted key press inside the picker's root. */
export function workPickerKey(event: KeyboardEvent, root: ShadowRoot, keys: PickerKeys): void {
  // While a word is being composed its keys belong to the input method.
  if (!event.isTrusted || event.isComposing) return
  const active = root.activeElement
  const writes = active instanceof HTMLTextAreaElement
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey
  if (event.key === 'Escape') return act(event, () => keys.close())
  if (event.key === 'Tab') return act(event, () => moveFocus(root, event.shiftKey ? -1 : 1))
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return act(event, () => keys.route(event))
  // A key that is held down must not confirm what it opened.
  if (event.key === 'Enter' && event.repeat && !writes) return event.preventDefault()
  if (writes || !plain) return
  if (/^[1-9]$/u.test(event.key)) return act(event, () => keys.chooseNumber(Number(event.key)))
  if (event.key.toLowerCase() === 'p') return act(event, () => keys.leadAt(active))
  if (event.key.startsWith('Arrow')) moveByArrow(event, active)
}

function act(event: KeyboardEvent, run: () => void): void {
  event.preventDefault()
  run()
}

/** Every control in order, round and round: the focus stays in the picker until it closes. */
function moveFocus(root: ShadowRoot, step: 1 | -1): void {
  const stops = [...root.querySelectorAll<HTMLElement>('button, textarea')].filter(
    (stop) => stop.tabIndex >= 0 && stop.checkVisibility(),
  )
  const at = stops.findIndex((stop) => stop === root.activeElement)
  const next = at < 0 ? (step > 0 ? 0 : stops.length - 1) : (at + step + stops.length) % stops.length
  stops[next]?.focus()
}

/** Arrows choose inside a group of radio buttons, and go up and down among departments. */
function moveByArrow(event: KeyboardEvent, active: Element | null): void {
  const forward = event.key === 'ArrowDown' || event.key === 'ArrowRight'
  const radios = active?.closest('[role="radiogroup"]')
  const group = radios ?? active?.closest('[role="group"]')
  if (!group || !(active instanceof HTMLElement)) return
  const role = radios ? 'radio' : 'checkbox'
  const stops = [...group.querySelectorAll<HTMLElement>(`[role="${role}"]`)].filter((stop) => stop.checkVisibility())
  const at = stops.findIndex((stop) => stop === active || (stop.parentElement === active.parentElement && role === 'checkbox'))
  const next = stops[(at + (forward ? 1 : -1) + stops.length) % stops.length]
  act(event, () => {
    next?.focus()
    if (radios) next?.click()
  })
}
