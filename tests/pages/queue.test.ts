import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fullModel } from './harness/full-model.ts'
import { PagesModel } from './harness/model.ts'
import { openPages, type Pages } from './harness/open-pages.ts'

let pages: Pages
beforeAll(async () => {
  pages = await openPages()
})
afterAll(() => pages.close())

const service = 'options.html#/queue/service'
const row = (page: Page, author: string) => page.getByRole('listitem').filter({ hasText: author })
const focused = (page: Page) => page.locator('a:focus')
const stateOf = (model: PagesModel, author: string) =>
  [...model.items.values()].find((item) => item.post.authorName === author)?.parts.find((part) => part.departmentId === 'service')
    ?.state

describe('the queue by keyboard alone', () => {
  test('moves, opens, claims, assigns and closes with a common outcome', async () => {
    const model = fullModel()
    const page = await pages.open(service, model)
    await row(page, 'Halden Office').waitFor()
    await page.keyboard.press('j')
    await expect.poll(() => focused(page).textContent()).toContain('Halden Office')
    await page.keyboard.press('j')
    await expect.poll(() => focused(page).textContent()).toContain('Tom Hale')
    await page.keyboard.press('k')
    await expect.poll(() => focused(page).textContent()).toContain('Halden Office')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Halden Office on Mastodon' }).waitFor()

    await page.keyboard.press('a')
    await page.getByRole('dialog', { name: 'Who takes it?' }).getByRole('radio', { name: 'Ben Adeyemi' }).check()
    await page.keyboard.press('Enter')
    await expect.poll(() => stateOf(model, 'Halden Office')).toEqual({ kind: 'claimed', assigneeId: 'ben' })
    await page.getByRole('dialog', { name: 'Who takes it?' }).waitFor({ state: 'hidden' })

    await page.keyboard.press('e')
    const dialog = page.getByRole('dialog', { name: 'What became of it?' })
    await dialog.waitFor()
    await page.keyboard.press('3')
    await expect.poll(() => dialog.getByRole('radio', { name: 'No reply needed' }).isChecked()).toBe(true)
    await page.keyboard.press('Enter')
    await expect.poll(() => stateOf(model, 'Halden Office')).toMatchObject({ kind: 'closed', outcome: 'no-reply' })
    await dialog.waitFor({ state: 'hidden' })
    // The row has left the list; the keys go on where it was.
    await row(page, 'Halden Office').waitFor({ state: 'hidden' })
    await page.keyboard.press('j')
    await expect.poll(() => focused(page).textContent()).toContain('Tom Hale')
    await page.close()
  })

  test('does nothing while somebody types', async () => {
    const page = await pages.open(service, fullModel())
    await row(page, 'Halden Office').waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('exjj?')
    expect(await page.getByRole('searchbox').inputValue()).toBe('exjj?')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.getByRole('heading', { name: 'Nothing found for “exjj?”' }).waitFor()
    await page.close()
  })

  test('keys that follow before a busy page has moved the focus into the dialog are the dialog’s', async () => {
    const model = fullModel()
    const page = await pages.open(service, model)
    await row(page, 'Halden Office').waitFor()
    await page.evaluate(() => {
      new MutationObserver((_changes, observer) => {
        if (!document.querySelector('.dialog .outcomes')) return
        observer.disconnect()
        const press = (key: string) =>
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
        press('3')
        setTimeout(() => press('Enter'))
      }).observe(document, { childList: true, subtree: true })
    })
    for (const key of ['j', 'x', 'e']) await page.keyboard.press(key)
    await expect.poll(() => stateOf(model, 'Halden Office')).toMatchObject({ kind: 'closed', outcome: 'no-reply' })
    await page.close()
  })

  test('closes several at once, says how many, and takes it back', async () => {
    const model = fullModel()
    const page = await pages.open(service, model)
    await row(page, 'Halden Office').waitFor()
    for (const key of ['j', 'x', 'j', 'x', 'e']) await page.keyboard.press(key)
    await page.getByRole('dialog', { name: 'What became of these 2?' }).waitFor()
    await page.keyboard.press('1')
    await page.keyboard.press('Enter')
    await page.getByText('2 closed').first().waitFor()
    expect(stateOf(model, 'Tom Hale')?.kind).toBe('closed')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => stateOf(model, 'Tom Hale')?.kind).toBe('routed')
    await row(page, 'Tom Hale').waitFor()
    await page.close()
  })
})

describe('an act', () => {
  test('says who was faster, and shows what is true now', async () => {
    const model = fullModel()
    const page = await pages.open(service, model)
    await row(page, 'Tom Hale').getByRole('link').click()
    await page.getByRole('button', { name: 'Claim', exact: true }).waitFor()
    const itemId = [...model.items.values()].find((item) => item.category === 'risk')?.id ?? ''
    model.fold({ kind: 'claim', opId: 'ben-1', itemId, args: { departmentId: 'service' } }, 'ben')
    await page.getByRole('button', { name: 'Claim', exact: true }).click()
    await page.getByText('Ben Adeyemi was faster and has it now.').first().waitFor()
    await page.getByRole('list', { name: 'Departments' }).getByText('Claimed by Ben Adeyemi').waitFor()
    await page.close()
  })

  test('takes only a link as an answer', async () => {
    const model = fullModel()
    const page = await pages.open(service, model)
    await row(page, 'Lena Ortiz').getByRole('link').click()
    await page.getByRole('button', { name: 'Answered…' }).click()
    const link = page.getByRole('textbox', { name: 'Link of the reply' })
    await link.fill('javascript:alert(1)')
    await page.getByRole('button', { name: 'Record answer' }).click()
    await page.getByText('This is not a link.').waitFor()
    expect(stateOf(model, 'Lena Ortiz')?.kind).toBe('claimed')
    await link.fill('https://posts.example/reply/1')
    await page.getByRole('button', { name: 'Record answer' }).click()
    await expect
      .poll(() => stateOf(model, 'Lena Ortiz'))
      .toMatchObject({ kind: 'answered', link: 'https://posts.example/reply/1' })
    await page.close()
  })
})

describe('a long list', () => {
  test('renders only what is in sight, and keeps its place when rows above it leave', async () => {
    const model = new PagesModel()
    const ids = Array.from({ length: 2000 }, (_, n) => model.route(n, ['service'], { copy: n }))
    const page = await pages.open(service, model)
    await page.getByRole('listitem').first().waitFor()
    expect(await page.locator('[data-row]').count()).toBeLessThan(60)
    const list = page.getByRole('region', { name: 'Customer service' }).locator('[data-scroller]')
    await list.evaluate((element) => {
      element.scrollTop = 60_000
    })
    const top = () =>
      list.evaluate((element) => {
        const edge = element.getBoundingClientRect().top
        const rows = [...element.querySelectorAll('[data-row]')]
        const first = rows.map((link) => ({ id: link.getAttribute('data-row'), at: link.getBoundingClientRect().top - edge }))
        return first.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at)[0]
      })
    await expect.poll(async () => (await top())?.id).toBeDefined()
    const before = await top()
    const order = model.operations.queue({ scope: 'service', filter: 'open', search: '' }).rows.map(({ itemId }) => itemId)
    for (const itemId of order.slice(0, 10)) {
      const args = { departmentId: 'service', outcome: 'spam', link: undefined, text: undefined } as const
      model.fold({ kind: 'close', opId: model.opId(), itemId, args }, 'ana')
    }
    await pages.announce(page)
    await page.getByText(`${ids.length - 10} open`).waitFor()
    await expect.poll(async () => (await top())?.id).toBe(before?.id)
    expect(Math.abs(((await top())?.at ?? 0) - (before?.at ?? 0))).toBeLessThan(4)
    await page.close()
  })
})
