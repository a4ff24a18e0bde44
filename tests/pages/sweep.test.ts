import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { sweepLookId, weekdayOf } from '../../lib/org/sweep.ts'
import { PagesModel } from './harness/model.ts'
import { openPages, type Pages } from './harness/open-pages.ts'

let pages: Pages
beforeAll(async () => {
  pages = await openPages()
})
afterAll(() => pages.close())

const path = 'options.html#/sweep'
const onX = { host: 'x.com', termId: 'w1' }
const hourMs = 3_600_000
const today = () => weekdayOf(Date.now(), new Intl.DateTimeFormat().resolvedOptions().timeZone)

describe('sweep', () => {
  test('lists every term on every enabled site, with the way to its search and who looked last', async () => {
    const model = new PagesModel()
    model.sweep.look({ ...onX, found: 3 }, 'ben', Date.now())
    model.sweep.look({ host: 'social.example', termId: 'w3', found: 0 }, 'ana', Date.now() - 50 * hourMs)
    const page = await pages.open(path, model)
    const x = page.getByRole('region', { name: 'X', exact: true })
    const mastodon = page.getByRole('region', { name: 'social.example' })
    await x.getByText('1 of 4 today').waitFor()
    expect(await x.getByRole('listitem').count()).toBe(4)
    await mastodon.getByText('0 of 4 today').waitFor()
    await page.getByText('1 of 8 looked at today').waitFor()
    const open = x.getByRole('link', { name: 'Open search for Northwind on X' })
    expect(await open.getAttribute('href')).toBe('https://x.com/search?q=Northwind&src=typed_query&f=live')
    expect(await open.getAttribute('rel')).toBe('noopener noreferrer')
    await x.getByText('Ben Adeyemi, just now · found 3').waitFor()
    await mastodon.getByText('You, 2 d ago · found nothing').waitFor()
    expect(await page.getByText('Nobody has looked yet').count()).toBe(6)
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Sweep 1 of 8 today' }).waitFor()
    await page.close()
  })

  test('a search is opened, what was found since is shown, and Done records it', async () => {
    const model = new PagesModel()
    const page = await pages.open(path, model)
    await pages.context.route('https://x.com/**', (route) => route.fulfill({ contentType: 'text/html', body: '<p>Latest</p>' }))
    const opening = pages.context.waitForEvent('page')
    await page.getByRole('link', { name: 'Open search for Northwind on X' }).click()
    const search = await opening
    await search.getByText('Latest').waitFor()
    expect(search.url()).toBe('https://x.com/search?q=Northwind&src=typed_query&f=live')
    await page.getByText('You opened it just now · nothing reported so far').waitFor()
    const opened = model.sweep.opened.get(sweepLookId(onX))
    if (!opened) throw new Error('The opening was not remembered.')
    opened.found = 2
    await pages.announce(page)
    await page.getByText('2 reported so far').waitFor()
    await search.close()
    await page.getByRole('button', { name: 'Done looking for Northwind on X' }).press('Enter')
    await page.getByText('Noted that you looked for Northwind on X').waitFor()
    await page.getByText('You, just now · found 2').waitFor()
    expect(model.sweep.looks.get(sweepLookId(onX))).toMatchObject({ personId: 'ana', found: 2 })
    await page.getByText('1 of 8 looked at today').waitFor()
    expect(await page.getByText('reported so far').count()).toBe(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('0 of 8 looked at today').waitFor()
    expect(model.sweep.looks.size).toBe(0)
    await page.close()
  })

  test('whose turn it is', async () => {
    const model = new PagesModel()
    const page = await pages.open(path, model)
    await page.getByText('Nobody is down for today. Anybody may look.').waitFor()
    for (const [personIds, words] of [
      [['ana'], 'It is your turn today.'],
      [['ana', 'ben', 'chen'], 'It is your turn today, together with Ben Adeyemi and Chen Li.'],
      [['ben', 'nobody-any-more'], 'Down for today: Ben Adeyemi. Anybody may help.'],
    ] as const) {
      model.sweep.rota = [{ id: today(), personIds: [...personIds] }]
      await pages.announce(page)
      await page.getByText(words, { exact: true }).waitFor()
    }
    expect(await page.getByRole('button', { name: /^Change who looks/u }).count()).toBe(0)
    await page.close()
  })

  test('who may set up says who looks on which day, also for the whole working week', async () => {
    const model = new PagesModel()
    model.me = 'dora'
    model.sweep.rota = [{ id: '2', personIds: ['gone', 'chen'] }]
    const page = await pages.open(path, model)
    await page.getByRole('button', { name: 'Change who looks on Tuesday' }).click()
    const dialog = page.getByRole('dialog', { name: 'Who looks on Tuesday?' })
    await dialog.getByRole('checkbox', { name: 'Ben Adeyemi' }).click()
    expect(await dialog.getByRole('checkbox', { name: 'Chen Li' }).isChecked()).toBe(true)
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved who looks on Tuesday').waitFor()
    expect(model.sweep.rota).toEqual([{ id: '2', personIds: ['chen', 'ben'] }])

    await page.getByRole('button', { name: 'Change who looks on Friday' }).click()
    const friday = page.getByRole('dialog', { name: 'Who looks on Friday?' })
    await friday.getByRole('checkbox', { name: 'Emil Berg' }).click()
    await friday.getByRole('checkbox', { name: 'The same from Monday to Friday' }).click()
    await friday.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved who looks from Monday to Friday').waitFor()
    expect(new Map(model.sweep.rota.map(({ id, personIds }) => [id, personIds]))).toEqual(
      new Map(['1', '2', '3', '4', '5'].map((id) => [id, ['emil']])),
    )
    await page.getByRole('button', { name: 'Change who looks on Sunday' }).click()
    await page.getByRole('dialog', { name: 'Who looks on Sunday?' }).waitFor()
    expect(await page.getByRole('checkbox', { name: 'The same from Monday to Friday' }).count()).toBe(0)
    await page.close()
  })

  test('says what is missing, and where to set it', async () => {
    const model = new PagesModel()
    model.me = 'dora'
    model.sites = model.sites.map((row) => ({ ...row, mode: 'off' }))
    const page = await pages.open(path, model)
    await page.getByRole('heading', { name: 'No site to look on' }).waitFor()
    await page.getByRole('link', { name: 'Choose sites' }).click()
    await page.getByRole('heading', { name: 'Where it runs' }).waitFor()
    model.watchTerms = []
    await page.goBack()
    await pages.announce(page)
    await page.getByRole('heading', { name: 'Nothing to look for yet' }).waitFor()
    await page.getByRole('link', { name: 'Say what you look for' }).click()
    await page.getByRole('heading', { name: 'What we look for' }).waitFor()
    model.me = 'emil'
    await page.goBack()
    await pages.announce(page)
    await page.getByText('Whoever sets Switchboard up can add').waitFor()
    expect(await page.getByRole('link', { name: 'Say what you look for' }).count()).toBe(0)
    await page.close()
  })

  test('whoever is alone has searches and no turns', async () => {
    const model = new PagesModel()
    model.people = model.people.filter(({ id }) => id === 'ana')
    const page = await pages.open(path, model)
    await page.getByRole('link', { name: 'Open search for Northwind on X' }).waitFor()
    expect(await page.getByText('today.').count()).toBe(0)
    expect(await page.getByRole('heading', { name: 'Who looks when' }).count()).toBe(0)
    await page.close()
  })
})
