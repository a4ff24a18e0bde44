import { categoryLabel } from '../../i18n/labels.ts'
import { t } from '../../i18n/t.ts'
import type { Category } from '../../org/category.ts'
import { buildElement } from '../build-element.ts'
import { choiceChips } from './choice-chips.ts'

const shownAtFirst = 4

/** "What is it?": the likeliest categories with the keys 1 to 9, the others behind "More…". */
export function categoryChips(document: Document, categories: Category[], choose: (category: Category) => void) {
  const chips = choiceChips({
    document,
    labelledBy: 'category-label',
    chips: categories.map((value, index) => ({
      value,
      label: categoryLabel(value),
      ...(index < 9 && { key: String(index + 1) }),
    })),
    choose,
  })
  const more = buildElement(document, 'button', {
    class: 'chip',
    text: t('picker.moreCategories'),
    attributes: { type: 'button' },
  })
  const showAll = () => {
    more.hidden = true
    for (const button of chips.buttons) button.hidden = false
  }
  more.addEventListener('click', () => {
    showAll()
    chips.buttons[shownAtFirst]?.focus()
  })
  for (const button of chips.buttons.slice(shownAtFirst)) button.hidden = true
  more.hidden = categories.length <= shownAtFirst

  return {
    element: buildElement(document, 'section', {
      children: [
        buildElement(document, 'div', { class: 'label', text: t('picker.category'), attributes: { id: 'category-label' } }),
        buildElement(document, 'div', { class: 'chip-row', children: [chips.element, more] }),
      ],
    }),
    first: chips.buttons[0],
    /** Chooses by number key, 1 for the first. */
    byNumber(number: number) {
      const category = categories[number - 1]
      if (category) choose(category)
    },
    update(category: Category | undefined) {
      if (category && categories.indexOf(category) >= shownAtFirst) showAll()
      chips.update(category)
    },
  }
}
