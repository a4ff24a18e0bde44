import { afterAll, beforeAll, expect, test } from 'vitest'
import { fullModel } from './harness/full-model.ts'
import { openPages, type Pages } from './harness/open-pages.ts'

let pages: Pages
beforeAll(async () => {
  pages = await openPages()
})
afterAll(() => pages.close())

/** Two mentions with a guess, one without. */
function marked() {
  const model = fullModel()
  model.items.clear()
  return { model, ids: [model.mark(0, ['service']), model.mark(1, ['pr', 'service']), model.mark(2, [])] as const }
}

test('one mention is routed in one click, with the guess, and comes back by undo', async () => {
  const { model, ids } = marked()
  const page = await pages.open('options.html#/hand-over', model)
  const first = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: 'Not about us' }) })
    .first()
  await first.getByRole('button', { name: 'Route' }).click()
  await page.getByText('2 mentions').waitFor()
  expect(model.items.get(ids[0])).toMatchObject({ status: 'routed', leadDepartmentId: 'service' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => model.items.get(ids[0])?.status).toBe('withdrawn')
  await page.close()
})

test('what has no department waits for one; all others go at once', async () => {
  const { model, ids } = marked()
  const page = await pages.open('options.html#/hand-over', model)
  const routes = page.getByRole('main').getByRole('button', { name: 'Route', exact: true })
  await expect
    .poll(() => routes.evaluateAll((all) => all.map((one) => (one as HTMLButtonElement).disabled)))
    .toEqual([false, false, true])
  await page.getByRole('button', { name: 'Route all 2' }).click()
  await page.getByText('1 mention', { exact: true }).waitFor()
  expect(ids.map((id) => model.items.get(id)?.parts.map(({ departmentId }) => departmentId))).toEqual([
    ['service'],
    ['pr', 'service'],
    undefined,
  ])
  await page.getByRole('combobox', { name: 'Department' }).selectOption({ label: 'Product' })
  await routes.click()
  await page.getByText('Nothing to hand over').waitFor()
  expect(model.items.get(ids[2])).toMatchObject({ category: 'other', leadDepartmentId: 'product' })
  await page.close()
})

test('a mention that is none is said to be none', async () => {
  const { model, ids } = marked()
  const page = await pages.open('options.html#/hand-over', model)
  await page.getByRole('button', { name: 'Not about us' }).first().click()
  await page.getByText('2 mentions').waitFor()
  expect(model.items.get(ids[0])).toMatchObject({ status: 'withdrawn', withdrawnAs: 'not-a-mention' })
  await page.close()
})

test('the popup says how many there are, and leads to them', async () => {
  const { model } = marked()
  const page = await pages.open('popup.html', model)
  await page.getByRole('button', { name: '3 to hand over' }).waitFor()
  await page.close()
})
