import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fullModel } from './harness/full-model.ts'
import type { PagesModel } from './harness/model.ts'
import { openPages, type Pages } from './harness/open-pages.ts'
import { manyPosts, panelPosts } from './harness/panel-posts.ts'

/** The side panel in every state a person can meet it in: what it says, what its keys do, and that axe finds nothing. */

let pages: Pages
beforeAll(async () => {
  pages = await openPages()
})
afterAll(() => pages.close())

const pictures = process.env.SWITCHBOARD_PICTURES

async function open(model: PagesModel, width = 380): Promise<Page> {
  const page = await pages.open('sidepanel.html?tab=1', model)
  await page.setViewportSize({ width, height: 820 })
  return page
}

async function checkLooks(page: Page, name: string): Promise<void> {
  for (const [dir, colorScheme, width] of [
    ['ltr', 'light', 380],
    ['rtl', 'dark', 380],
    ['ltr', 'dark', 280],
  ] as const) {
    await page.setViewportSize({ width, height: 820 })
    await page.evaluate((value) => void (document.documentElement.dir = value), dir)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name} at ${width}`).toBeLessThanOrEqual(width)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
    expect(found, `${name}, ${dir}, ${colorScheme}, ${width}`).toEqual([])
    if (pictures) await page.screenshot({ path: `${pictures}/${name.replaceAll(' ', '-')}-${dir}-${colorScheme}-${width}.png` })
  }
}

const withPosts = () => {
  const model = fullModel()
  const { posts, states } = panelPosts()
  model.panel.showPosts(posts, states)
  return model
}

const states: [name: string, change: (model: PagesModel) => void, words: string[]][] = [
  ['no posts', (model) => (model.panel.showPosts([], []), undefined), ['No posts here yet']],
  ['silent', (model) => void (model.panel.view = { kind: 'silent', site: 'x' }), ['Silent on this page', 'X']],
  ['paused', (model) => void (model.panel.view = { kind: 'paused' }), ['Switchboard is paused', 'Resume', 'Link to route']],
  [
    'off',
    (model) => void (model.panel.view = { kind: 'off', site: 'x', host: 'x.com', by: 'person' }),
    ['Switchboard is off on X', 'Switch on for X'],
  ],
  [
    'off by the organisation',
    (model) => void (model.panel.view = { kind: 'off', site: 'x', host: 'x.com', by: 'organisation' }),
    ['Your organisation has switched it off'],
  ],
  [
    'links only',
    (model) => void (model.panel.view = { kind: 'link', site: 'linkedin', host: 'www.linkedin.com', by: 'terms' }),
    ['On LinkedIn only links are routed', "LinkedIn's terms forbid"],
  ],
  [
    'no permission',
    (model) => void (model.panel.view = { kind: 'not-granted', site: 'mastodon', host: 'kettles.example' }),
    ['The browser does not let Switchboard read kettles.example', 'Allow'],
  ],
  [
    'an old page',
    (model) => void (model.panel.view = { kind: 'not-running', site: 'x' }),
    ['This page was open before Switchboard', 'Reload the page'],
  ],
  ['elsewhere', () => undefined, ['No posts to list here', 'Route this…']],
  [
    'signed out',
    (model) => {
      const { posts, states: known } = panelPosts()
      model.panel.showPosts(posts, known)
      model.sync = { kind: 'needs-sign-in' }
    },
    ['You are signed out', 'Lena Ortiz'],
  ],
  ['an error', (model) => void model.broken.add('panelPosts'), ['This could not be read', 'Try again']],
]

describe('the side panel', () => {
  test.each(states)('%s', async (name, change, words) => {
    const model = fullModel()
    change(model)
    const page = await open(model)
    for (const one of words) await page.getByText(one).first().waitFor()
    await checkLooks(page, name)
    await page.close()
  })

  test('posts stand in reading order, each with guess, state, author and how it begins', async () => {
    const page = await open(withPosts())
    await page.getByText('Lena Ortiz').waitFor()
    const lines = await page.locator('[data-post]').allInnerTexts()
    expect(lines.map((line) => line.replaceAll('\n', ' '))).toEqual([
      expect.stringMatching(/Customer service\?.*Lena Ortiz.*@lenaortiz.*Third Northwind kettle/u),
      expect.stringMatching(/No mention.*Rui.*Lovely morning/u),
      expect.stringMatching(/Press.*Press office.*42 min left.*Daily Ledger/u),
      expect.stringMatching(/Sam W\./u),
      expect.stringMatching(/Praise.*Marta/u),
      expect.stringMatching(/Customer service.*ليلى/u),
      expect.stringMatching(/Bot 7/u),
    ])
    await checkLooks(page, 'list')
    await page.getByRole('button', { name: '5 mentions' }).click()
    expect(await page.locator('[data-post]').count()).toBe(5)
    await page.close()
  })

  test('by keys alone: choose, say what it is, who leads, route, undo', async () => {
    const model = withPosts()
    const page = await open(model)
    await page.getByText('Lena Ortiz').waitFor()
    for (const key of ['j', 'j', 'j', 'k', 'k']) await page.keyboard.press(key)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-post'))).toBe('x:100')
    await page.keyboard.press('Enter')
    // Ready to be confirmed, as in the page.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Route')
    expect(model.panel.shown).toEqual(['x:100'])
    await page.getByText('third … in a year').waitFor()
    await page.getByText('Sent: text, author, link, time of this public post').waitFor()
    await checkLooks(page, 'chosen')
    await page.getByRole('checkbox', { name: 'Product' }).focus()
    await page.keyboard.press('p')
    await page.getByRole('button', { name: 'Product replies in public', pressed: true }).waitFor()
    await page.keyboard.press('2')
    await page.getByRole('checkbox', { name: 'Confidential' }).press('Space')
    await page.getByRole('textbox', { name: /^Note/u }).fill('She wrote twice')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Routed to Customer service and Product').waitFor()
    const second = model.panel.picker({ kind: 'guess', category: 'service', reasons: [] }).categories[1]
    expect(model.panel.acts).toEqual([
      {
        tabId: 1,
        act: expect.objectContaining({
          kind: 'route',
          category: second,
          departmentIds: ['d0', 'd1'],
          leadDepartmentId: 'd1',
          confidential: true,
          note: 'She wrote twice',
        }),
      },
    ])
    // Back in the list, at the same line.
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-post'))).toBe('x:100')
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Undone').waitFor()
    expect(model.panel.states.get('x:100')).toEqual({ kind: 'quiet' })
    await page.close()
  })

  test('what is lacking is asked for, and nothing is sent', async () => {
    const model = withPosts()
    const page = await open(model)
    await page.getByRole('button', { name: /Rui/u }).click()
    await page.getByRole('button', { name: 'Route', exact: true }).click()
    await page.getByText('Choose what it is first.').waitFor()
    await page.keyboard.press('2')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Choose who should deal with it.').waitFor()
    expect(model.panel.acts).toEqual([])
    await page.getByRole('button', { name: 'Not about us' }).click()
    await expect.poll(() => model.panel.acts.map(({ act }) => act.kind)).toEqual(['dismiss'])
    await page.close()
  })

  test('a page of a thousand posts is a list of a few lines, and its end is reached', async () => {
    const model = fullModel()
    model.panel.showPosts(manyPosts(1_000), [])
    const page = await open(model)
    await page.getByText('Reader 1', { exact: true }).waitFor()
    expect(await page.locator('[data-post]').count()).toBeLessThan(40)
    await checkLooks(page, 'long')
    await page.locator('[data-scroller]').evaluate((rows) => rows.scrollTo(0, rows.scrollHeight))
    await page.getByText('Reader 1000', { exact: true }).waitFor()
    await page.close()
  })

  test('a background that does not answer is said so, and the note is kept', async () => {
    const model = withPosts()
    model.broken.add('panelAct')
    const page = await open(model)
    await page.getByRole('button', { name: /Lena/u }).click()
    await page.getByRole('textbox', { name: /^Note/u }).fill('Do not lose me')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Copy text').waitFor()
    expect(await page.getByRole('textbox', { name: /^Note/u }).inputValue()).toBe('Do not lose me')
    await page.close()
  })

  test('the keys are listed under ?', async () => {
    const page = await open(withPosts())
    await page.getByText('Lena Ortiz').waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).getByText('Choose the post and scroll to it').waitFor()
    await checkLooks(page, 'keys')
    await page.keyboard.press('Escape')
    await page.close()
  })

  test('a link is pasted, and what was selected is sent unless it is left out', async () => {
    const model = fullModel()
    const page = await open(model)
    await page.getByRole('textbox', { name: 'Link to route' }).fill('no link')
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByText('This is not a web address.').waitFor()
    await page.getByRole('textbox', { name: 'Link to route' }).fill('https://kettles.example/pasted')
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByText('https://kettles.example/pasted').waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('No posts to list here').waitFor()
    const address = new URL('https://kettles.example/reviews/northwind?page=2')
    model.panel.waiting = model.panel.draftAt(address, 'The lid cracked\nafter a week', 'Kettle reviews')
    await pages.announce(page)
    await page.evaluate(() => new BroadcastChannel('switchboard-changes').postMessage({ topics: ['draft'] }))
    await page.getByText('What you selected').waitFor()
    await page.getByText('Sent: the link and your note, no text').waitFor()
    await checkLooks(page, 'a draft')
    await page.keyboard.press('1')
    await page.getByRole('checkbox', { name: 'Product' }).click()
    await page.getByRole('textbox', { name: /^Note/u }).fill('third one')
    await page.getByRole('button', { name: 'Route', exact: true }).click()
    await page.getByText('Routed to Customer service').waitFor()
    const [done] = model.panel.acts
    expect(done).toMatchObject({
      act: { note: '> The lid cracked\n> after a week\n\nthird one', post: { site: 'web', text: '' } },
    })
    expect(done?.tabId).toBeUndefined()
    model.panel.waiting = model.panel.draftAt(address, 'Left out', '')
    await page.evaluate(() => new BroadcastChannel('switchboard-changes').postMessage({ topics: ['draft'] }))
    await page.getByRole('button', { name: 'Leave it out' }).click()
    await page.keyboard.press('1')
    await page.getByRole('button', { name: 'Tag only' }).click()
    await expect.poll(() => model.panel.acts.length).toBe(2)
    expect(JSON.stringify(model.panel.acts[1])).not.toContain('Left out')
    await page.close()
  })
})
