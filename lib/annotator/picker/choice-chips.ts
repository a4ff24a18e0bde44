import { buildElement } from '../build-element.ts'

export interface Chip<Value> {
  value: Value
  label: string
  /** Key that chooses it, shown on the chip. */
  key?: string
}

interface ChipsParts<Value> {
  document: Document
  /** Id of the element that names the group. */
  labelledBy: string
  chips: Chip<Value>[]
  choose: (value: Value) => void
}

/** One of several: a group of radio buttons that look like chips. One of them is in the tab order; arrows go on from there. */
export function choiceChips<Value>({ document, labelledBy, chips, choose }: ChipsParts<Value>) {
  const buttons = chips.map((chip) => {
    const button = buildElement(document, 'button', {
      class: 'chip',
      attributes: { type: 'button', role: 'radio', 'aria-checked': 'false', tabindex: '-1' },
      children: [document.createTextNode(chip.label)],
    })
    if (chip.key) {
      button.append(buildElement(document, 'kbd', { text: chip.key, attributes: { 'aria-hidden': 'true' } }))
      button.setAttribute('aria-keyshortcuts', chip.key)
    }
    button.addEventListener('click', () => choose(chip.value))
    return button
  })
  return {
    element: buildElement(document, 'div', {
      class: 'chips',
      attributes: { role: 'radiogroup', 'aria-labelledby': labelledBy },
      children: buttons,
    }),
    buttons,
    update(chosen: Value | undefined) {
      const index = chips.findIndex((chip) => chip.value === chosen)
      for (const [at, button] of buttons.entries()) {
        button.setAttribute('aria-checked', String(at === index))
        button.tabIndex = at === Math.max(0, index) ? 0 : -1
      }
    },
  }
}
