import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fullModel, onServerAs } from './harness/full-model.ts'
import { openPages, type Pages } from './harness/open-pages.ts'

let pages: Pages
beforeAll(async () => {
  pages = await openPages()
})
afterAll(() => pages.close())

const path = 'options.html#/set-up/departments'

describe('people', () => {
  test('an admin adds a person and changes another', async () => {
    const model = onServerAs('greta')
    const page = await pages.open(path, model)
    await page.getByRole('heading', { name: '6 people' }).waitFor()
    await page.getByRole('button', { name: 'Add a person' }).click()
    const dialog = page.getByRole('dialog', { name: 'Add a person' })
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Write their name first.').waitFor()
    await dialog.getByRole('textbox', { name: 'Name' }).fill(' Hanna Moe ')
    await dialog.getByRole('combobox', { name: 'Role' }).selectOption({ label: 'Manager' })
    await dialog.getByRole('checkbox', { name: 'PR', exact: true }).check()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { name: '7 people' }).waitFor()
    const added = model.people.find(({ name }) => name === 'Hanna Moe')
    expect(added).toMatchObject({ role: 'manager', departmentIds: ['pr'] })

    await page.getByRole('button', { name: 'Edit Emil Berg' }).click()
    await page.getByRole('dialog').getByRole('checkbox', { name: 'Product' }).check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('listitem').filter({ hasText: 'Emil Berg' }).getByText('Member · Product').waitFor()
    expect(model.people.find(({ id }) => id === 'emil')).toMatchObject({ name: 'Emil Berg', departmentIds: ['product'] })
    await page.close()
  })

  test('nobody takes their own administration away', async () => {
    const page = await pages.open(path, onServerAs('greta'))
    await page.getByRole('button', { name: 'Edit Greta Holm' }).click()
    expect(await page.getByRole('combobox', { name: 'Role' }).isDisabled()).toBe(true)
    await page.close()
  })

  test('an invitation is shown once, with its link and how long it lasts', async () => {
    const model = onServerAs('greta')
    const page = await pages.open(path, model)
    await page.getByRole('button', { name: 'Invite Emil Berg' }).click()
    const dialog = page.getByRole('dialog', { name: 'Invitation for Emil Berg' })
    const code = dialog.getByRole('textbox', { name: 'Invitation code' })
    expect(await code.inputValue()).toBe('A2B3C-D4E5F-6G7H8-J9K0M')
    expect(await dialog.getByRole('textbox', { name: 'Or as a link' }).inputValue()).toBe(
      'https://switchboard.example/join#A2B3C-D4E5F-6G7H8-J9K0M',
    )
    await dialog.getByText(/Valid until /u).waitFor()
    await pages.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await dialog.getByRole('button', { name: 'Copy the code' }).click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('A2B3C-D4E5F-6G7H8-J9K0M')
    await dialog.getByRole('status').filter({ hasText: 'Copied' }).waitFor({ state: 'attached' })
    await dialog.getByRole('button', { name: 'Close' }).click()
    await dialog.waitFor({ state: 'hidden' })
    expect(await page.content()).not.toContain('A2B3C')
    await page.close()
  })

  test.each([
    ['not-allowed', 'Only a signed-in admin can invite people.'],
    ['unreachable', 'The server does not answer, so no invitation was made.'],
    ['unknown-person', 'The server does not know this person yet.'],
  ] as const)('an invitation that is refused (%s) says why', async (reason, words) => {
    const model = onServerAs('greta')
    model.inviteOutcome = { kind: 'refused', reason }
    const page = await pages.open(path, model)
    const invite = page.getByRole('button', { name: 'Invite Emil Berg' })
    await invite.click()
    await page.getByText(words).first().waitFor()
    await expect.poll(() => invite.isEnabled()).toBe(true)
    expect(await page.getByRole('dialog', { name: 'Invitation for Emil Berg' }).count()).toBe(0)
    await page.close()
  })

  test('who coordinates departments sets them up, and no people', async () => {
    const page = await pages.open(path, onServerAs('dora'))
    await page.getByRole('heading', { name: '3 departments' }).waitFor()
    expect(await page.getByRole('button', { name: /^Invite|^Add a person/u }).count()).toBe(0)
    await page.close()
  })

  test('in this browser’s own organisation there is nobody to invite', async () => {
    const model = fullModel()
    model.me = 'greta'
    model.sync = { kind: 'local' }
    const page = await pages.open(path, model)
    await page.getByText('Here is one person, you.').waitFor()
    expect(await page.getByRole('button', { name: /^Invite|^Add a person/u }).count()).toBe(0)
    await page.close()
  })
})

describe('a department', () => {
  test('has deputies and working hours', async () => {
    const model = onServerAs('greta')
    const page = await pages.open(path, model)
    await page.getByRole('button', { name: 'Edit PR', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Edit PR', exact: true })
    await dialog.getByRole('combobox', { name: 'Connector' }).selectOption({ label: 'Dora Novak' })
    const deputies = dialog.getByRole('group', { name: 'Deputies' })
    expect(await deputies.getByRole('checkbox', { name: 'Dora Novak' }).count()).toBe(0)
    await deputies.getByRole('checkbox', { name: 'Ben Adeyemi' }).check()
    await deputies.getByRole('checkbox', { name: 'Chen Li' }).check()
    await dialog.getByRole('radio', { name: /^By weekday/u }).check()
    await dialog.getByRole('combobox', { name: 'Time zone' }).selectOption('Europe/Berlin')
    await dialog.getByRole('checkbox', { name: 'Friday' }).uncheck()
    await dialog.getByLabel('Monday, from').fill('12:00')
    await dialog.getByLabel('Monday, until').fill('08:00')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.getByText('On each day the hours must begin before they end.').waitFor()
    await dialog.getByLabel('Monday, until').fill('00:00')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.waitFor({ state: 'hidden' })
    const saved = model.departments.find(({ id }) => id === 'pr')
    expect(saved).toMatchObject({ connectorId: 'dora', deputyIds: ['ben', 'chen'], calendar: { zone: 'Europe/Berlin' } })
    expect(saved?.calendar?.week.slice(0, 4).map((hours) => hours && [hours.from, hours.to])).toEqual([
      [720, 1_440],
      [540, 1_020],
      [540, 1_020],
      [540, 1_020],
    ])
    expect(saved?.calendar?.week.filter(Boolean)).toHaveLength(4)
    const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'PR', exact: true }) })
    await card.getByText('Ben Adeyemi, Chen Li').waitFor()
    await card.getByText(/Tue–Thu .* Europe\/Berlin/u).waitFor()

    await page.getByRole('button', { name: 'Edit PR', exact: true }).click()
    await dialog.getByRole('radio', { name: 'Around the clock' }).check()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect.poll(() => model.departments.find(({ id }) => id === 'pr')?.calendar).toBeUndefined()
    await page.close()
  })

  test('is removed and put back as it was, but not while something waits in it', async () => {
    const model = onServerAs('greta')
    const before = model.departments.find(({ id }) => id === 'pr')
    const page = await pages.open(path, model)
    await page.getByRole('button', { name: 'Remove PR', exact: true }).click()
    await page.getByText('PR has 2 open items.').first().waitFor()
    expect(model.departments.map(({ id }) => id)).toContain('pr')
    const close = { departmentId: 'pr', outcome: 'resolved', link: undefined, text: undefined } as const
    for (const item of model.items.values()) {
      if (item.parts.some(({ departmentId }) => departmentId === 'pr'))
        model.fold({ kind: 'close', opId: model.opId(), itemId: item.id, args: close }, 'greta')
    }
    await pages.announce(page)
    await page.getByRole('navigation').getByRole('link', { name: 'PR', exact: true }).waitFor()
    await page.getByRole('button', { name: 'Remove PR', exact: true }).click()
    await expect.poll(() => model.departments.map(({ id }) => id)).not.toContain('pr')
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('heading', { name: 'PR', exact: true }).waitFor()
    expect(model.departments.find(({ id }) => id === 'pr')).toEqual(JSON.parse(JSON.stringify(before)))
    await page.close()
  })

  test('that is set by policy cannot be changed here', async () => {
    const model = onServerAs('greta')
    model.managedIds = ['pr']
    const page = await pages.open(path, model)
    await page.getByText('Set by your organisation’s policy').or(page.getByText("Set by your organisation's policy")).waitFor()
    expect(await page.getByRole('button', { name: /^(?:Edit|Remove) PR$/u }).count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Remove Product' }).count()).toBe(1)
    await page.close()
  })
})
