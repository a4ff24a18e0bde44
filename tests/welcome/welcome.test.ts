import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { waitInClosedRoots } from '../../scripts/chromium/closed-roots.ts'
import { type ExtensionBrowser, launchWithExtension } from '../../scripts/chromium/launch.ts'
import { askBackground } from '../../scripts/walk/ask-background.ts'
import { badgeAt } from '../../scripts/walk/reader.ts'
import { startServerProcess } from '../../scripts/walk/server-process.ts'
import { demoExtension } from './support/demo-extension.ts'

let browser: ExtensionBrowser
let page: Page
beforeEach(async () => {
  browser = await launchWithExtension({ extension: demoExtension() })
  page = await browser.context.newPage()
  await page.goto(`chrome-extension://${browser.extensionId}/welcome.html`)
  await question('Where do you read posts?')
})
afterEach(() => browser.close())

const question = (name: string) => page.getByRole('region', { name }).waitFor()
const button = (name: string) => page.getByRole('button', { name, exact: true })
const post = (text: string) => page.locator('.status', { hasText: text })
const found = () => page.getByRole('status').filter({ hasText: 'practice post' }).innerText()

describe('the questions', () => {
  test('each can be skipped, and nothing is missing then: only me, without any server', async () => {
    // In the build for demonstrations and tests the page does not open by itself.
    expect(browser.context.pages().filter((one) => one.url().endsWith('/welcome.html'))).toEqual([page])
    await button('Skip').click()
    await question('What do we look for?')
    await button('Skip').click()
    await question('Who are you?')
    await button('Skip').click()
    await question('Where is it stored?')
    expect(await page.getByRole('radio', { name: /^In this browser/u }).isChecked()).toBe(true)
    await button('Next').click()
    await question('You are ready')
    expect((await askBackground(page, 'organisation', {})).watchTerms).toEqual([])
    expect(await askBackground(page, 'connection', {})).toMatchObject({ kind: 'local' })
    await page.getByRole('link', { name: 'Open Switchboard' }).click()
    await page.getByText('Nothing waits here').waitFor()
  })

  test('what is written becomes watch terms of the right kind, once', async () => {
    await button('Skip').click()
    await page.getByRole('textbox', { name: 'Names and handles' }).fill('Northwind, @northwind\n#northwind')
    await page.getByRole('textbox', { name: 'Products' }).fill('Kettle One')
    await button('Next').click()
    await question('Who are you?')
    await button('Back').click()
    await page.getByText(/^You look for .*Kettle One/u).waitFor()
    await button('Next').click()
    await question('Who are you?')
    const { watchTerms } = await askBackground(page, 'organisation', {})
    expect(watchTerms.map(({ text, kind }) => `${kind} ${text}`).sort()).toEqual([
      'handle @northwind',
      'hashtag #northwind',
      'own Northwind',
      'product Kettle One',
    ])
  })

  test('somebody works in one department, another is all of them', async () => {
    await button('Skip').click()
    await button('Skip').click()
    await page.getByRole('textbox', { name: 'Your name' }).fill('Ana Ruiz')
    await page.getByRole('radio', { name: /^I work in some/u }).check()
    await button('Next').click()
    await page.getByText('Choose at least one department.').waitFor()
    await page.getByRole('checkbox', { name: 'PR', exact: true }).click()
    await button('Next').click()
    await question('Where is it stored?')
    const overview = await askBackground(page, 'overview', {})
    expect(overview.me.name).toBe('Ana Ruiz')
    expect(overview.departments.filter(({ mine }) => mine).map(({ name }) => name)).toEqual(['PR'])
    await button('Back').click()
    await page.getByRole('radio', { name: /^I am all departments/u }).check()
    await button('Next').click()
    await question('Where is it stored?')
    expect((await askBackground(page, 'overview', {})).departments.every(({ mine }) => mine)).toBe(true)
  })

  test('an invitation link alone joins the organisation, before any other question', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'switchboard-welcome-'))
    const server = await startServerProcess(folder)
    try {
      await button('I have an invitation').click()
      await question('Where is it stored?')
      await page.getByRole('radio', { name: /^On my organisation/u }).check()
      const [name, code] = Object.entries(server.invitations)[0] ?? ['', '']
      await page.getByLabel('Address of the server').fill(`${server.address}/join#${code}`)
      await button('Join').click()
      await page.getByText('It is stored by Northwind').waitFor()
      await page.getByRole('button', { name: 'Who are you?' }).click()
      await page.getByText(`You are signed in as ${name}.`).waitFor()
    } finally {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    }
  })
})

describe('the practice posts', () => {
  test('show a mention at once, and count what is found while somebody types', async () => {
    await badgeAt(page, post('Third order from Northwind'), /Customer service.*Our guess/u)
    await expect.poll(found).toContain('4 of 8')
    await button('Skip').click()
    const names = page.getByRole('textbox', { name: 'Names and handles' })
    await names.fill('Acme')
    await badgeAt(page, post('Third order from Acme'), /Customer service.*Our guess/u)
    await expect.poll(found).toMatch(/^4 of 8 .*only @acmehelp/u)
    await names.fill('Acme, @acmehelp')
    await expect.poll(found).toMatch(/^5 of 8/u)
    await badgeAt(page, post('@acmehelp'), /Our guess|Mention/u)
    await page.getByRole('textbox', { name: 'Products' }).fill('Rocket')
    await expect.poll(found).toMatch(/^6 of 8 practice posts are mentions\.$/u)
  })

  test('are routed with the real picker, say what would come of it, and leave nothing behind', async () => {
    const complaint = post('Third order from Northwind')
    const badge = await badgeAt(page, complaint, /Our guess/u)
    await page.mouse.click(badge.x, badge.y)
    await waitInClosedRoots(page, 'checkbox', /Customer service/u)
    await page.keyboard.press('Enter')
    await badgeAt(page, complaint, /Customer service.*left/u)
    await page.getByText('On a real post Customer service would have it now').waitFor()
    const overview = await askBackground(page, 'overview', {})
    expect({ waiting: overview.waiting, mine: overview.myOpenReports, today: overview.routedToday }).toEqual({
      waiting: 0,
      mine: 0,
      today: 0,
    })
    const { rows } = await askBackground(page, 'queue', { scope: 'all', filter: 'open', search: '' })
    expect(rows).toEqual([])
    const undo = await waitInClosedRoots(page, 'button', /^Undo/u)
    await page.mouse.click(undo.x, undo.y)
    await badgeAt(page, complaint, /Our guess/u)
  })
})
