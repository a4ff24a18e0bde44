import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fullModel } from './harness/full-model.ts'
import { openPages, type Pages } from './harness/open-pages.ts'
import { taughtModel } from './harness/taught-model.ts'

let pages: Pages
beforeAll(async () => {
  pages = await openPages()
})
afterAll(() => pages.close())

const path = 'options.html#/set-up/learning'

describe('what we learned', () => {
  test('an organisation that taught nothing is told how to begin', async () => {
    const page = await pages.open(path, fullModel())
    await page.getByRole('heading', { name: 'Nothing learned yet' }).waitFor()
    expect(await page.getByRole('table').count()).toBe(0)
    await page.close()
  })

  test('the latest weeks and every guess are shown as sums, with nobody’s name', async () => {
    const page = await pages.open(path, taughtModel('ana'))
    const weeks = page.getByRole('region', { name: 'Right as guessed, by week' }).getByRole('table')
    await weeks.getByRole('row', { name: '2026-W46 0 0 1 none guessed' }).waitFor()
    expect(await weeks.getByRole('row').count()).toBe(14)
    await page.getByRole('img', { name: /^Share of guesses confirmed, by week, the latest last: .*none guessed$/u }).waitFor()
    const guesses = page.getByRole('region', { name: 'What was guessed, and what it was' }).getByRole('table')
    expect(await guesses.getByRole('row', { name: /^Not sure/u }).count()).toBe(1)
    const main = (await page.getByRole('main').textContent()) ?? ''
    expect(main).not.toMatch(/Ben|Emil|Greta/u)
    expect(await page.getByRole('button', { name: 'Forget everything' }).count()).toBe(0)
    await page.close()
  })

  test('one forgets what one taught, after a question; the counts of nobody stay', async () => {
    const model = taughtModel('ana')
    const page = await pages.open(path, model)
    await page.getByText('You have taught 61 posts.').waitFor()
    await page.getByRole('button', { name: 'Forget what I taught' }).click()
    const dialog = page.getByRole('dialog', { name: 'Forget what you taught?' })
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    expect(model.learning.people.has('ana')).toBe(true)
    await page.getByRole('button', { name: 'Forget what I taught' }).click()
    await dialog.getByRole('button', { name: 'Forget what I taught' }).click()
    await page.getByText('You have taught nothing so far.').waitFor()
    expect(model.learning.people.has('ana')).toBe(false)
    expect(model.learning.people.has('ben')).toBe(true)
    expect(model.learning.weeks.size).toBe(16)
    await page.close()
  })

  test('an admin forgets everything', async () => {
    const model = taughtModel('greta')
    const page = await pages.open(path, model)
    await page.getByRole('button', { name: 'Forget everything' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Forget everything' }).press('Enter')
    await page.getByRole('heading', { name: 'Nothing learned yet' }).waitFor()
    expect(model.learning.people.size).toBe(0)
    await page.close()
  })
})
