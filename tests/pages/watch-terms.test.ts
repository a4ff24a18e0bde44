import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WatchTerm } from '../../lib/org/org-rows.ts'
import { fullModel } from './harness/full-model.ts'
import { openPages, type Pages } from './harness/open-pages.ts'

let pages: Pages
beforeAll(async () => {
  pages = await openPages()
})
afterAll(() => pages.close())

function modelOfDora() {
  const model = fullModel()
  model.me = 'dora'
  return model
}

describe('what we look for', () => {
  test('a term is narrowed, and a post that is tried shows it at once', async () => {
    const model = modelOfDora()
    const page = await pages.open('options.html#/set-up/watch-terms', model)
    await page.getByRole('textbox', { name: 'Post', exact: true }).fill('A nоrthwind, and Northwind Street')
    const marks = page.locator('mark')
    await marks.nth(1).waitFor()
    expect(await marks.allInnerTexts()).toEqual(['nоrthwind', 'Northwind'])
    await page.getByText('with letters that only look the same').waitFor()
    await page.getByRole('button', { name: 'Edit Northwind', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Not in these phrases' }).fill('northwind street\n\n')
    await dialog.getByRole('combobox', { name: 'Endings' }).selectOption({ label: 'None, not even a plural' })
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.getByText('does not count because of “northwind street”').waitFor()
    expect(await marks.allInnerTexts()).toEqual(['nоrthwind'])
    expect(model.watchTerms.find(({ id }) => id === 'w1')).toEqual({
      id: 'w1',
      text: 'Northwind',
      kind: 'own',
      exclusions: ['northwind street'],
      endings: 'exact',
    })
    await page.close()
  })

  test('posts about competitors alone and posts of our own are told from mentions', async () => {
    const page = await pages.open('options.html#/set-up/watch-terms', modelOfDora())
    const post = page.getByRole('textbox', { name: 'Post', exact: true })
    await post.fill('Southgale is cheap')
    await page.getByText('About the market, and not about us').waitFor()
    await post.fill('Good morning')
    await page.getByText('No mention').waitFor()
    await page.getByRole('textbox', { name: 'Written by' }).fill('@Northwind')
    await page.getByText('Our own account wrote it, so it is no mention').waitFor()
    await page.close()
  })

  test('five thousand come from a file, are shown in portions, and can be found', async () => {
    const model = modelOfDora()
    // The sweep lists every term for every site, which is another page's work.
    model.sites = []
    const page = await pages.open('options.html#/set-up/watch-terms', model)
    await page.getByRole('button', { name: 'Import and export' }).click()
    await page.getByRole('menuitem', { name: 'Import…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Import', exact: true }).click()
    await dialog.getByText('There is nothing new in it.').waitFor()
    const lines = Array.from({ length: 4_900 }, (_, at) => `Kettle No ${at},product`)
    const buffer = Buffer.from(['text,kind', 'Northwind,own', ...lines, 'Tea,fruit'].join('\n'))
    await dialog.getByLabel('File').setInputFiles({ name: 'terms.csv', mimeType: 'text/csv', buffer })
    await dialog.getByText('4900 new ones · 1 in the list already · Not understood: line 4903').waitFor()
    await dialog.getByRole('button', { name: 'Import', exact: true }).click()
    await page.getByText('4900 watch terms added').waitFor()
    const products = page.getByRole('region', { name: 'Products' })
    await products.getByRole('button', { name: 'Show more (4700 left)' }).click()
    expect(await products.getByRole('listitem').count()).toBe(400)
    await page.getByRole('textbox', { name: 'Find in this list' }).fill('no 4899')
    await products.getByRole('button', { name: 'Show more (4500 left)' }).waitFor({ state: 'detached' })
    expect(await products.getByRole('listitem').allInnerTexts()).toEqual(['Kettle No 4899'])
    expect(model.watchTerms).toHaveLength(4_904)
    await page.close()
  })

  test('what was exported can be imported, and holds no formula', async () => {
    const page = await pages.open('options.html#/set-up/watch-terms', modelOfDora())
    await page.getByRole('button', { name: 'Import and export' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Export as CSV' }).click(),
    ])
    const file: Buffer[] = []
    for await (const chunk of await download.createReadStream()) file.push(chunk as Buffer)
    const lines = Buffer.concat(file).toString().split('\r\n')
    expect(lines[0]).toBe('text,kind,exclusions,with,without,reach,case,endings,site')
    expect(lines).toContain("'@northwind,handle,,,,,,,")
    await page.close()
  })

  test('what the organisation has set stands there, and cannot be changed', async () => {
    const model = modelOfDora()
    const set: WatchTerm = { id: 'managed-1', text: 'Northwind Tea', kind: 'own' }
    model.watchTerms = [...model.watchTerms, set]
    model.managedIds = ['managed-1']
    const page = await pages.open('options.html#/set-up/watch-terms', model)
    await page.getByRole('listitem').filter({ hasText: 'Northwind Tea' }).getByText('Set by your organisation').waitFor()
    expect(await page.getByRole('button', { name: 'Edit Northwind Tea' }).count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Remove Northwind Tea' }).count()).toBe(0)
    await page.close()
  })
})
