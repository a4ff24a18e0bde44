import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fullModel } from './harness/full-model.ts'
import type { PagesModel } from './harness/model.ts'
import { openPages, type Pages } from './harness/open-pages.ts'

let pages: Pages
beforeAll(async () => {
  pages = await openPages()
})
afterAll(() => pages.close())

/** Emil is in no department; he routed the office order to service. */
function returned(): { model: PagesModel; itemId: string } {
  const model = fullModel()
  model.me = 'emil'
  const itemId = model.route(0, ['service'])
  const args = { departmentId: 'service', reason: 'That is an order: sales.' }
  model.fold({ kind: 'return', opId: model.opId(), itemId, args }, 'ana')
  return { model, itemId }
}

describe('a report that was sent back', () => {
  test('is routed again by who reported it, without a part of their own', async () => {
    const { model, itemId } = returned()
    const page = await pages.open(`options.html#/reports/item/${itemId}`, model)
    await page.getByRole('list', { name: 'Departments' }).getByText('That is an order: sales.').waitFor()
    // Nothing counts down any more.
    expect(await page.getByRole('list', { name: /^Clock/u }).textContent()).not.toContain('by ')
    await page.getByRole('button', { name: 'Route again…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Who else should deal with it?' })
    await dialog.getByRole('checkbox', { name: 'Product' }).check()
    await dialog.getByRole('button', { name: 'Route' }).click()
    await dialog.waitFor({ state: 'hidden' })
    const item = model.items.get(itemId)
    expect(item?.parts.map(({ departmentId, state }) => [departmentId, state.kind])).toEqual([
      ['service', 'returned'],
      ['product', 'routed'],
    ])
    expect(item?.leadDepartmentId).toBe('product')
    // Somebody has it again, so there is nothing to route anew.
    await page.getByRole('button', { name: 'Route again…' }).waitFor({ state: 'hidden' })
    await page.close()
  })

  test('is not offered to be routed again while a department has it', async () => {
    const { model, itemId } = returned()
    const open = model.route(1, ['product'])
    const page = await pages.open(`options.html#/reports/item/${open}`, model)
    await page.getByRole('heading', { name: 'Piotr N. on X' }).waitFor()
    expect(await page.getByRole('button', { name: 'Route again…' }).count()).toBe(0)
    await page.goto(page.url().replace(open, itemId))
    await page.getByRole('button', { name: 'Route again…' }).waitFor()
    await page.close()
  })
})

describe('a part that a colleague has', () => {
  test('is not given away by others: neither the menu nor the key offers it', async () => {
    const model = fullModel()
    const held = [...model.items.values()].find(({ post }) => post.authorName === 'Lena Ortiz')?.id ?? ''
    const page = await pages.open(`options.html#/queue/product/item/${held}`, model)
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Route to departments…' }).waitFor()
    expect(await page.getByRole('menuitem', { name: 'Assign to…' }).count()).toBe(0)
    await page.keyboard.press('Escape')
    await page.getByRole('menuitem').first().waitFor({ state: 'hidden' })
    await page.keyboard.press('a')
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    expect(await page.getByRole('dialog', { name: 'Who takes it?' }).count()).toBe(0)
    await page.close()
  })
})

describe('a post whose author is not known', () => {
  test('is told by its site and its link', async () => {
    const model = fullModel()
    const itemId = model.route(2, ['service'], { copy: 9 })
    const item = model.items.get(itemId)
    if (!item) throw new Error('It was not routed.')
    const post = { ...item.post, authorName: '', authorHandle: '', text: '', audience: 'unknown' as const }
    model.items.set(itemId, { ...item, post })
    const page = await pages.open(`options.html#/queue/service/item/${itemId}`, model)
    await page.getByRole('heading', { name: 'A post on X', exact: true }).waitFor()
    await page.getByRole('link', { name: post.permalink }).waitFor()
    const row = page.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name: 'Select “A post on X”' }) })
    await row.getByText(post.permalink.replace('https://', '')).waitFor()
    expect(await row.textContent()).not.toMatch(/X ·\s*·/u)
    model.me = 'emil'
    await page.goto(page.url().replace(/#.*/u, '#/reports'))
    await pages.announce(page)
    await page.getByRole('list').filter({ hasText: 'A post on X' }).first().waitFor()
    await page.close()
  })
})
