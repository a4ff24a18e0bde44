import { cp, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ExtensionBrowser, launchWithExtension } from '../../scripts/chromium/launch.ts'
import { askBackground } from '../../scripts/walk/ask-background.ts'
import type { Page } from 'playwright'
import { demoExtension } from './support/demo-extension.ts'
import { managedPolicy, maySetPolicy, unpackedId } from './support/managed-policy.ts'

const policy = {
  serverAddress: 'https://switchboard.example',
  sites: [
    { site: 'x', mode: 'off' },
    { site: 'mastodon', host: 'kettles.example', mode: 'badge' },
    { site: 'mastodon', host: 'quiet.example', mode: 'link' },
  ],
  watchTerms: [{ text: 'Northwind', kind: 'own' }],
  departments: [{ name: 'Press office', categories: ['press'], answerTargetMinutes: 60 }],
  counting: true,
}

describe.skipIf(!maySetPolicy())('policies of an administrator, in real Chromium (needs root on Linux)', () => {
  let folder = ''
  let browser: ExtensionBrowser
  let page: Page
  let set: ReturnType<typeof managedPolicy>

  beforeAll(async () => {
    // A folder of its own, so that the policy is for this extension alone and for no other browser of this machine.
    folder = await realpath(await mkdtemp(join(tmpdir(), 'switchboard-managed-')))
    await cp(demoExtension(), folder, { recursive: true })
    set = managedPolicy(unpackedId(folder))
    await set.set(policy)
    browser = await launchWithExtension({ extension: folder })
    page = await browser.context.newPage()
    await page.goto(`chrome-extension://${browser.extensionId}/options.html#/set-up/sites`)
  })
  afterAll(async () => {
    await browser?.close()
    await set?.remove()
    await rm(folder, { recursive: true, force: true })
  })

  const open = (hash: string) => page.goto(`chrome-extension://${browser.extensionId}/options.html${hash}`)

  test('the id is known before the browser starts', () => {
    expect(browser.extensionId).toBe(unpackedId(folder))
  })

  test('sites are as the organisation says, and cannot be switched', async () => {
    await page.getByText('Set by your organisation').first().waitFor()
    await page.getByText('Off. Your organisation has switched it off.').waitFor()
    await page
      .getByRole('listitem')
      .filter({ hasText: 'quiet.example' })
      .getByText(/^Nothing is (?:added|read)/u)
      .waitFor()
    for (const name of ['X', 'kettles.example', 'quiet.example'])
      expect(await page.getByRole('switch', { name: `Run on ${name}`, exact: true }).count()).toBe(0)
    await askBackground(page, 'setSite', { site: 'x', host: 'x.com', settings: { mode: 'badge' } })
    const sites = await askBackground(page, 'siteTable', {})
    expect(sites.find(({ host }) => host === 'x.com')).toMatchObject({ mode: 'off', managed: true })
    expect(sites.find(({ host }) => host === 'kettles.example')).toMatchObject({ mode: 'badge', managed: true })
  })

  test('watch terms are looked for, and cannot be removed', async () => {
    await open('#/set-up/watch-terms')
    await page.getByText('Northwind').first().waitFor()
    expect(await page.getByRole('button', { name: 'Remove Northwind' }).count()).toBe(0)
    const { watchTerms, managedIds = [] } = await askBackground(page, 'organisation', {})
    const [term] = watchTerms
    expect(term && managedIds.includes(term.id)).toBe(true)
    const removal = { kind: 'remove-row', opId: 'op-1', args: { rowKind: 'watch-term', id: term?.id ?? '' } } as const
    expect(await askBackground(page, 'act', { mutation: removal })).toMatchObject({ kind: 'rejected' })
  })

  test('departments are the organisation’s from the start', async () => {
    await open('#/set-up/departments')
    await page.getByRole('heading', { name: 'Press office' }).waitFor()
    expect(await page.getByRole('button', { name: 'Edit Press office' }).count()).toBe(0)
    expect((await askBackground(page, 'organisation', {})).departments.map(({ name }) => name)).toEqual(['Press office'])
  })

  test('the address stands there and no other server can be joined', async () => {
    await open('#/set-up/storage')
    const address = page.getByLabel('Address of the server')
    await expect.poll(() => address.inputValue()).toBe('https://switchboard.example')
    expect(await address.getAttribute('readonly')).not.toBeNull()
    const outcome = await askBackground(page, 'join', { address: 'https://other.example', code: 'KETTLE' })
    expect(outcome).toEqual({ kind: 'refused', reason: 'other-address' })
  })

  test('a policy that changes while the browser runs is followed', async () => {
    await open('#/set-up/departments')
    await page.getByRole('heading', { name: 'Press office' }).waitFor()
    await set.set({ ...policy, departments: [...policy.departments, { name: 'Warehouse' }], sites: [] })
    await page.getByRole('heading', { name: 'Warehouse' }).waitFor({ timeout: 100_000 })
    const sites = await askBackground(page, 'siteTable', {})
    expect(sites.some(({ managed }) => managed)).toBe(false)
  })
})
