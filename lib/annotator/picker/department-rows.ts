import { t } from '../../i18n/t.ts'
import type { PickerDepartment } from '../../messages/content-operations.ts'
import { buildElement } from '../build-element.ts'
import { icon } from '../icons.ts'
import type { PickerChoice } from './picker-choice.ts'

interface RowsParts {
  document: Document
  departments: PickerDepartment[]
  toggle: (id: string) => void
  lead: (id: string) => void
}

const shownAtFirst = 4

/** "Who should deal with it?": a row a department, several may be chosen; one of the chosen replies in public. */
export function departmentRows({ document, departments, toggle, lead }: RowsParts) {
  const rows = departments.map((department) => departmentRow(document, department, toggle, lead))
  const list = buildElement(document, 'div', { attributes: { role: 'group', 'aria-labelledby': 'departments-label' } })
  const all = buildElement(document, 'button', {
    class: 'all',
    text: t('picker.allDepartments', [String(departments.length)]),
    attributes: { type: 'button' },
  })
  let showsAll = departments.length <= shownAtFirst + 1
  all.addEventListener('click', () => {
    showsAll = true
    const next = rows.find((row) => row.element.hidden)
    update(latest)
    next?.box.focus()
  })
  let latest: PickerChoice | undefined
  const update = (choice: PickerChoice | undefined) => {
    latest = choice
    let shown = 0
    for (const row of rows) {
      const chosen = choice?.departmentIds.includes(row.id) === true
      row.update(chosen, choice?.leadDepartmentId === row.id)
      shown += chosen ? 0 : 1
      row.element.hidden = !showsAll && !chosen && shown > shownAtFirst - (choice?.departmentIds.length ?? 0)
    }
    all.hidden = showsAll || rows.every((row) => !row.element.hidden)
  }
  list.append(...rows.map((row) => row.element))
  if (departments.length === 0) list.append(buildElement(document, 'p', { class: 'hint', text: t('picker.noDepartments') }))

  return {
    element: buildElement(document, 'section', {
      children: [
        buildElement(document, 'div', { class: 'label', text: t('picker.departments'), attributes: { id: 'departments-label' } }),
        list,
        all,
      ],
    }),
    first: rows[0]?.box,
    update,
    /** The department whose row an element of the picker belongs to. */
    idOf: (element: Element | null) => rows.find((row) => row.element.contains(element))?.id,
  }
}

function departmentRow(
  document: Document,
  department: PickerDepartment,
  toggle: (id: string) => void,
  lead: (id: string) => void,
) {
  const { id, name, contact, availability } = department
  const about = availability ?? (contact && t('picker.contact', [contact]))
  const box = buildElement(document, 'button', {
    class: 'department',
    attributes: {
      type: 'button',
      role: 'checkbox',
      'aria-checked': 'false',
      'aria-keyshortcuts': 'P',
      title: contact ? t('picker.contact', [contact]) : name,
    },
    children: [
      buildElement(document, 'span', { class: 'box', children: [icon(document, 'check')] }),
      buildElement(document, 'span', { class: 'name', text: name }),
      about ? buildElement(document, 'small', { text: about }) : undefined,
    ],
  })
  const leads = buildElement(document, 'button', {
    class: 'lead',
    text: t('picker.leads'),
    attributes: { type: 'button', 'aria-pressed': 'false', 'aria-label': t('picker.lead', [name]), title: t('picker.leadKey') },
  })
  box.addEventListener('click', () => toggle(id))
  leads.addEventListener('click', () => lead(id))
  return {
    id,
    box,
    element: buildElement(document, 'div', { class: 'row', children: [box, leads] }),
    update(chosen: boolean, isLead: boolean) {
      box.setAttribute('aria-checked', String(chosen))
      leads.hidden = !chosen
      leads.setAttribute('aria-pressed', String(isLead))
    },
  }
}
