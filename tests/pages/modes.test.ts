import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fullModel } from './harness/full-model.ts'
import type { PagesModel } from './harness/model.ts'
import { openPages, type Pages } from './harness/open-pages.ts'

/** How a site is treated: by a person, and for everybody by those who set up the organisation. */

let pages: Pages
beforeAll(async () => {
  pages = await openPages()
})
afterAll(() => pages.close())

const pictures = process.env.SWITCHBOARD_PICTURES

function modelOfModes(): PagesModel {
  const model = fullModel()
  model.me = 'greta'
  model.sites = [
    { site: 'x', host: 'x.com', mode: 'badge', granted: true, loudest: 'badge', otherHosts: ['twitter.com'] },
    { site: 'linkedin', host: 'www.linkedin.com', mode: 'link', granted: false, loudest: 'link', loudestBy: 'terms' },
    {
      site: 'reddit',
      host: 'www.reddit.com',
      mode: 'panel',
      granted: true,
      managed: true,
      loudest: 'panel',
      loudestBy: 'policy',
    },
    { site: 'tiktok', host: 'www.tiktok.com', mode: 'off', granted: false, managed: true, loudest: 'off', loudestBy: 'policy' },
  ]
  return model
}

describe('modes of sites', () => {
  test('a person chooses how quiet a site is, and nothing louder than their organisation allows', async () => {
    const model = modelOfModes()
    const page = await pages.open('options.html#/set-up/sites', model)
    const offered = (name: string) => page.getByRole('combobox', { name }).locator('option').allInnerTexts()
    await page.getByRole('combobox', { name: 'How it works on X' }).waitFor()
    expect(await offered('How it works on X')).toEqual(['Marks in the page', 'Side panel only', 'Links only'])
    expect(await offered('How it works on LinkedIn')).toEqual(['Links only'])
    expect(await offered('How it works on Reddit')).toEqual(['Side panel only', 'Links only', 'Off'])
    expect(await page.getByRole('combobox', { name: 'How it works on TikTok' }).count()).toBe(0)
    await page.getByText(/LinkedIn's terms forbid marks in its pages/u).waitFor()
    await page.getByRole('combobox', { name: 'How it works on X' }).selectOption('panel')
    await page.getByText('Nothing is added to its pages. The side panel lists their public posts.').first().waitFor()
    expect(model.sites.find(({ site }) => site === 'x')?.mode).toBe('panel')
    await page.getByRole('switch', { name: 'Run on LinkedIn' }).click()
    await expect.poll(() => model.sites.find(({ site }) => site === 'linkedin')?.mode).toBe('off')
    await page.close()
  })

  test('who sets up the organisation chooses for everybody, after reading why LinkedIn starts quiet', async () => {
    const model = modelOfModes()
    const page = await pages.open('options.html#/set-up/sites', model)
    await page.getByText('What everybody may choose').click()
    await page.getByText(/user agreement \(8\.2\) forbids overlays/u).waitFor()
    await page.getByRole('combobox', { name: 'LinkedIn', exact: true }).selectOption('panel')
    await page.getByText('Changed for everybody').waitFor()
    expect(model.siteModes.get('linkedin')).toBe('panel')
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    if (pictures) await page.screenshot({ path: `${pictures}/modes.png`, fullPage: true })
    await page.close()
    const member = modelOfModes()
    member.me = 'emil'
    const theirs = await pages.open('options.html#/set-up/sites', member)
    await theirs.getByRole('combobox', { name: 'How it works on X' }).waitFor()
    expect(await theirs.getByText('What everybody may choose').count()).toBe(0)
    await theirs.close()
  })
})
