import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fullModel } from './harness/full-model.ts'
import { openPages, type Pages } from './harness/open-pages.ts'

let pages: Pages
beforeAll(async () => {
  pages = await openPages()
})
afterAll(() => pages.close())

describe('set-up', () => {
  test('members see where it runs and where it is stored, and nothing of the organisation', async () => {
    const page = await pages.open('options.html#/set-up/sites', fullModel())
    const nav = page.getByRole('navigation', { name: 'Main' })
    await nav.getByRole('link', { name: 'Sites' }).waitFor()
    expect(await nav.getByRole('link', { name: 'Where it is stored' }).count()).toBe(1)
    expect(await nav.getByRole('link', { name: 'What we look for' }).count()).toBe(0)
    expect(await nav.getByRole('link', { name: 'All departments' }).count()).toBe(0)
    await page.close()
  })

  test('a Mastodon server is added by its name, once', async () => {
    const model = fullModel()
    const page = await pages.open('options.html#/set-up/sites', model)
    const box = page.getByRole('textbox', { name: 'Add a Mastodon server' })
    await box.fill('not a host')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('This is not a server’s name.').or(page.getByText("This is not a server's name.")).waitFor()
    await box.fill('@mira@Kettles.Example')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByRole('switch', { name: 'Run on kettles.example' }).waitFor()
    expect(model.sites.find((row) => row.host === 'kettles.example')).toMatchObject({ site: 'mastodon', mode: 'badge' })
    await page.close()
  })

  test('each refusal of a server is said in words', async () => {
    const model = fullModel()
    const page = await pages.open('options.html#/set-up/storage', model)
    const join = page.getByRole('button', { name: 'Join', exact: true })
    await page.getByRole('textbox', { name: 'Address of the server' }).fill('nope nope')
    await join.click()
    await page.getByText('This is not an address.').waitFor()
    await page.getByRole('textbox', { name: 'Address of the server' }).fill('switchboard.example')
    await join.click()
    await page.getByText('Enter the invitation code first.').waitFor()
    await page.getByRole('textbox', { name: 'Invitation code' }).fill('KETTLE')
    for (const [reason, words] of [
      ['unknown-code', 'The server does not know this code.'],
      ['unreachable', 'The server does not answer.'],
      ['not-a-server', 'it is no Switchboard server'],
    ] as const) {
      model.joinOutcome = { kind: 'refused', reason }
      await join.click()
      await page.getByText(words).waitFor()
    }
    await page.close()
  })

  test('a server’s address keeps its path, and an invitation link fills in both fields', async () => {
    const model = fullModel()
    const page = await pages.open('options.html#/set-up/storage', model)
    const address = page.getByRole('textbox', { name: 'Address of the server' })
    await address.fill('switchboard.example:8443/team/')
    await page.getByRole('textbox', { name: 'Invitation code' }).fill('KETTLE')
    await page.getByRole('button', { name: 'Join', exact: true }).click()
    await expect.poll(() => model.joins).toEqual([{ address: 'https://switchboard.example:8443/team', code: 'KETTLE' }])
    await address.fill('https://kettles.example/team/join#A2B3C-D4E5F')
    expect(await address.inputValue()).toBe('https://kettles.example/team')
    await page.getByRole('button', { name: 'Join', exact: true }).click()
    await expect.poll(() => model.joins.at(-1)).toEqual({ address: 'https://kettles.example/team', code: 'A2B3C-D4E5F' })
    await page.close()
  })

  test('an address that the browser cannot be asked about is refused in words, and another can be tried', async () => {
    const model = fullModel()
    const page = await pages.open('options.html#/set-up/storage', model)
    const address = page.getByRole('textbox', { name: 'Address of the server' })
    const join = page.getByRole('button', { name: 'Join', exact: true })
    await page.getByRole('textbox', { name: 'Invitation code' }).fill('KETTLE')
    await address.fill('http://some-host')
    await join.click()
    await page.getByText('Switchboard talks only to servers whose address begins with https://.').waitFor()
    await page.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: { permissions: object } }
      Object.assign(chrome.permissions, {
        request() {
          throw new Error('Only permissions specified in the manifest may be requested.')
        },
      })
    })
    await address.fill('https://switchboard.example')
    await join.click()
    await page.getByText('The browser did not give permission for this address, so nothing was sent.').waitFor()
    expect(await join.isEnabled()).toBe(true)
    expect(model.joins).toEqual([])
    await page.close()
  })

  test('signing out asks only if something would be lost', async () => {
    const model = fullModel()
    const sync = { kind: 'idle', lastAt: Date.now() } as const
    model.connection = {
      kind: 'server',
      address: 'https://switchboard.example',
      organisationName: 'Northwind',
      personName: 'Ana Ruiz',
      sync,
    }
    const page = await pages.open('options.html#/set-up/storage', model)
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await page.getByRole('dialog', { name: '1 thing you did has not been sent' }).waitFor()
    expect(model.connection.kind).toBe('server')
    await page.getByRole('button', { name: 'Cancel' }).click()
    model.waitingIds.clear()
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await page.getByRole('heading', { name: 'In this browser' }).waitFor()
    await page.close()
  })

  test('watch terms and departments are added by who may', async () => {
    const model = fullModel()
    model.me = 'dora'
    const page = await pages.open('options.html#/set-up/watch-terms', model)
    await page.getByRole('textbox', { name: 'Name, handle or hashtag' }).fill('Northwind One')
    await page.getByRole('combobox', { name: 'Kind' }).selectOption({ label: 'Products' })
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByRole('heading', { name: 'Products' }).waitFor()
    expect(model.watchTerms.find((term) => term.text === 'Northwind One')?.kind).toBe('product')
    await page.getByRole('button', { name: 'Remove Northwind One' }).click()
    await expect.poll(() => model.watchTerms.some((term) => term.text === 'Northwind One')).toBe(false)

    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Departments and people' }).click()
    await page.getByRole('button', { name: 'Add a department' }).click()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('A department needs a name.').waitFor()
    await page.getByRole('textbox', { name: 'Name' }).fill('Legal')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { name: 'Legal' }).waitFor()
    expect(model.departments.find((row) => row.name === 'Legal')?.answerTargetMinutes).toBe(120)
    await page.close()
  })
})

describe('what was not accepted', () => {
  test('stays with its reason until it is sent again or discarded', async () => {
    const model = fullModel()
    const mutation = {
      kind: 'note',
      opId: 'r1',
      at: Date.now(),
      itemId: 'gone',
      args: { text: 'Ask the warehouse.', departmentId: undefined },
    } as const
    model.refused = [
      { opId: 'r1', mutation, rejection: { code: 'superseded', state: 'close', actorId: 'ben' }, permalink: undefined },
    ]
    const page = await pages.open('options.html', model)
    await page.getByRole('link', { name: 'See why' }).click()
    await page.getByText('Ben Adeyemi was faster and has gone on with it').waitFor()
    await page.getByText('Ask the warehouse.').waitFor()
    await page.getByRole('button', { name: 'Discard' }).click()
    await page.getByRole('heading', { name: 'Everything was accepted' }).waitFor()
    await page.close()
  })
})

describe('a refusal', () => {
  test.each([
    ['managed', 'Your organisation has set this by policy'],
    ['outbox-full', 'Too much waits to be sent already.'],
    ['signed-out', 'You were signing out at that moment.'],
    [undefined, 'You may not do this.'],
  ])('that is not about rights says what it is about: %s', async (state, words) => {
    const model = fullModel()
    const mutation = { kind: 'claim', opId: 'r1', at: Date.now(), itemId: 'gone', args: { departmentId: 'service' } } as const
    model.refused = [
      { opId: 'r1', mutation, rejection: { code: 'not-allowed', state, actorId: undefined }, permalink: undefined },
    ]
    const page = await pages.open('options.html#/refused', model)
    await page.getByText(words).waitFor()
    await page.close()
  })
})

describe('my reports', () => {
  test('looking at them marks their outcomes as seen', async () => {
    const model = fullModel()
    model.unseen = 2
    const page = await pages.open('options.html#/queue/service', model)
    await page.getByRole('link', { name: 'My reports 2 new' }).click()
    await page.getByText('Idea · closed by Product').waitFor()
    await expect.poll(() => model.unseen).toBe(0)
    await page.getByRole('link', { name: 'My reports', exact: true }).waitFor()
    await page.close()
  })
})
