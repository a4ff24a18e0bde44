import { t } from '../../i18n/t.ts'
import type { PickerModel } from '../../messages/content-operations.ts'
import type { Urgency } from '../../triage/item.ts'
import { buildElement } from '../build-element.ts'
import { categoryChips } from './category-chips.ts'
import { choiceChips } from './choice-chips.ts'
import { departmentRows } from './department-rows.ts'
import { chooseCategory, chooseLead, type PickerChoice, startChoice, toggleDepartment } from './picker-choice.ts'

export interface PickerBody {
  element: HTMLElement
  /** What was typed for the departments; nothing where typing is not safe. */
  note(): string
  choice(): PickerChoice
  /** Chooses a category by its number key. */
  chooseNumber(number: number): void
  /** Lets the department whose row holds `element` reply in public. */
  leadAt(element: Element | null): void
  firstCategory: HTMLElement | undefined
  firstDepartment: HTMLElement | undefined
}

/**
 * Everything between the picker's title and its buttons.
 *
 * @param mayType whether what is typed stays unseen by the page
 */
export function pickerBody(document: Document, model: PickerModel, mayType: boolean): PickerBody {
  let choice = startChoice(model)
  const change = (next: PickerChoice) => {
    choice = next
    categories.update(choice.category)
    departments.update(choice)
    urgency.update(choice.urgency)
    confidential.setAttribute('aria-checked', String(choice.confidential))
    confidentialWhy.hidden = !choice.confidential
    showGuidance()
  }

  const categories = categoryChips(document, model.categories, (category) => change(chooseCategory(choice, model, category)))
  const departments = departmentRows({
    document,
    departments: model.departments,
    toggle: (id) => change(toggleDepartment(choice, id)),
    lead: (id) => change(chooseLead(choice, id)),
  })
  const urgency = choiceChips<Urgency>({
    document,
    labelledBy: 'urgency-label',
    chips: [
      { value: 'normal', label: t('picker.normal') },
      { value: 'urgent', label: t('picker.urgent') },
    ],
    choose: (value) => change({ ...choice, urgency: value }),
  })
  const confidential = buildElement(document, 'button', {
    class: 'chip',
    text: t('picker.confidential'),
    attributes: { type: 'button', role: 'checkbox', 'aria-checked': 'false' },
  })
  confidential.addEventListener('click', () => change({ ...choice, confidential: !choice.confidential }))
  const confidentialWhy = buildElement(document, 'p', { class: 'hint', text: t('picker.confidentialWhy') })

  const guide = buildElement(document, 'div', { class: 'guide' })
  const guidance = buildElement(document, 'section', { children: [guide] })
  const showGuidance = () => {
    const lead = model.departments.find((department) => department.id === choice.leadDepartmentId)
    guidance.hidden = !lead?.guidance
    if (lead) guide.replaceChildren(buildElement(document, 'b', { text: lead.name }), `: ${lead.guidance}`)
  }

  const note = buildElement(document, 'textarea', {
    attributes: {
      rows: '1',
      'aria-label': t('picker.note'),
      placeholder: t('picker.note'),
      autocomplete: 'off',
      maxlength: '2000',
    },
  })
  const body = buildElement(document, 'div', {
    class: 'body',
    children: [
      categories.element,
      departments.element,
      buildElement(document, 'section', {
        children: [
          buildElement(document, 'div', { class: 'label', text: t('picker.urgency'), attributes: { id: 'urgency-label' } }),
          buildElement(document, 'div', { class: 'chip-row', children: [urgency.element, confidential] }),
          confidentialWhy,
        ],
      }),
      guidance,
      buildElement(document, 'section', {
        children: [
          mayType ? note : buildElement(document, 'p', { class: 'hint', text: t('picker.noteLater') }),
          buildElement(document, 'p', { class: 'hint', text: t(model.linkOnly ? 'picker.sentLink' : 'picker.sentCopy') }),
        ],
      }),
    ],
  })
  change(choice)

  return {
    element: body,
    note: () => note.value,
    choice: () => choice,
    chooseNumber: (number) => categories.byNumber(number),
    leadAt(element) {
      const id = departments.idOf(element)
      if (id) change(chooseLead(choice, id))
    },
    firstCategory: categories.first,
    firstDepartment: departments.first,
  }
}
