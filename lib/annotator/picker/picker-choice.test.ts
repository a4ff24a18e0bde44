import { describe, expect, test } from 'vitest'
import type { PickerModel } from '../../messages/content-operations.ts'
import { chooseCategory, chooseLead, decide, lackingFor, startChoice, toggleDepartment } from './picker-choice.ts'

const department = (id: string) => ({ id, name: id, contact: undefined, availability: undefined, guidance: '' })

const model: PickerModel = {
  state: { kind: 'guess', category: 'service', reasons: ['cracked'] },
  guess: { category: 'service', reasons: ['cracked'] },
  categories: ['service', 'press', 'praise'],
  departments: [department('care'), department('product'), department('pr')],
  proposals: { service: ['care', 'product'], press: ['pr', 'gone'] },
  linkOnly: false,
}

describe('startChoice', () => {
  test('preselects the guess and the departments proposed for it', () => {
    expect(startChoice(model)).toMatchObject({
      category: 'service',
      departmentIds: ['care', 'product'],
      leadDepartmentId: 'care',
    })
  })
  test('prefers what a person confirmed', () => {
    expect(startChoice({ ...model, state: { kind: 'tagged', category: 'press', waiting: false } }).category).toBe('press')
  })
  test('is empty without a guess', () => {
    const unsure = startChoice({ ...model, state: { kind: 'quiet' }, guess: undefined })
    expect([lackingFor('route', unsure), lackingFor('tag', unsure), lackingFor('dismiss', unsure)]).toEqual([
      'category',
      'category',
      undefined,
    ])
  })
})

test('another category brings its own departments, known ones only', () => {
  expect(chooseCategory(startChoice(model), model, 'press')).toMatchObject({ departmentIds: ['pr'], leadDepartmentId: 'pr' })
})

test('departments chosen by hand stay when the category changes', () => {
  const byHand = toggleDepartment(startChoice(model), 'pr')
  expect(chooseCategory(byHand, model, 'press').departmentIds).toEqual(['care', 'product', 'pr'])
})

test('who replies in public is always one of those who deal with it', () => {
  const lead = chooseLead(startChoice(model), 'pr')
  expect(lead).toMatchObject({ departmentIds: ['care', 'product', 'pr'], leadDepartmentId: 'pr' })
  expect(toggleDepartment(lead, 'pr').leadDepartmentId).toBe('care')
  const nobody = ['care', 'product'].reduce(toggleDepartment, startChoice(model))
  expect([nobody.leadDepartmentId, lackingFor('route', nobody)]).toEqual([undefined, 'department'])
})

test('decide', () => {
  const choice = startChoice(model)
  expect(decide('route', choice, ' soon \n')).toMatchObject({ kind: 'route', leadDepartmentId: 'care', note: 'soon' })
  expect(decide('tag', choice, ' ')).toEqual({ kind: 'tag', category: 'service', confidential: false, note: undefined })
  expect(decide('dismiss', choice, 'x')).toEqual({ kind: 'dismiss' })
  expect(decide('route', { ...choice, category: undefined }, '')).toBeUndefined()
})
