import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fullModel } from '../pages/harness/full-model.ts'
import type { PagesModel } from '../pages/harness/model.ts'
import { openPages, type Pages } from '../pages/harness/open-pages.ts'
import { budgetOf, windowToday } from '../pages/harness/time-model.ts'

/** The popup in every state a person can meet it in: what it says, and that axe finds nothing, in light, and in dark right-to-left. */

let pages: Pages
beforeAll(async () => {
  pages = await openPages()
})
afterAll(() => pages.close())

const minute = 60_000
const window = windowToday
const budget = budgetOf

const states: [name: string, change: (model: PagesModel) => void, words: string[], missing: string[]][] = [
  [
    'first day',
    () => undefined,
    ['First window today', '30 min ready', 'of 30 min', 'Start window', '1 more window'],
    ['End window'],
  ],
  [
    'a window is open',
    (model) => {
      const sites = [
        { site: 'linkedin', ms: 11 * minute },
        { site: 'x', ms: 7 * minute + 12_000 },
      ]
      model.time.budget = budget([window('open', 18 * minute + 12_000)], sites)
    },
    ['12 min left', '18', 'of 30 min', 'LinkedIn', '11 min', 'X', '7 min', 'End window', 'Time stays on this device'],
    ['Start window', 'My job has no limit'],
  ],
  [
    'the first seconds',
    (model) => void (model.time.budget = budget([window('open', 24_500)], [{ site: 'mastodon', ms: 24_500 }])),
    ['30 min left', '24 s', 'Mastodon'],
    [],
  ],
  [
    'between the windows',
    (model) => void (model.time.budget = budget([window('ended', 22 * minute)], [{ site: 'x', ms: 22 * minute }])),
    ['Second window today', '30 min ready', 'last window today', 'Start window'],
    ['1 more window'],
  ],
  [
    'spent',
    (model) => {
      const windows = [window('spent', 30 * minute), window('ended', 21 * minute)]
      model.time.budget = budget(windows, [{ site: 'x', ms: 51 * minute }])
    },
    ['Today’s windows are used', '0 min left', '51', 'Marks and queue go on'],
    ['Start window', 'End window'],
  ],
  [
    'over midnight',
    (model) =>
      void (model.time.budget = budget([window('open', 20 * minute, { fromYesterday: true })], [{ site: 'x', ms: 5 * minute }])),
    ['Window opened yesterday', '10 min left', '2 more windows'],
    [],
  ],
  [
    'exempt',
    (model) => {
      const windows = [window('open', 84 * minute, { limitMs: undefined })]
      model.time.budget = budget(windows, [{ site: 'x', ms: 96 * minute }], { limit: undefined })
    },
    ['No limit for you', '1 h 36 today', 'End window'],
    ['left'],
  ],
  [
    'not a working day',
    (model) => void (model.time.budget = budget([], [], { off: 'day', setBy: 'policy' })),
    ['Not a working day', '0 min today', 'Set by your organisation’s policy', 'More time'],
    ['Start window', 'End window'],
  ],
  [
    'more time',
    (model) => {
      const beyond = window('open', 4 * minute, { limitMs: 15 * minute, beyond: true })
      const windows = [window('spent', 30 * minute), window('spent', 30 * minute), beyond]
      model.time.budget = budget(windows, [{ site: 'x', ms: 64 * minute }])
    },
    ['More time today', '11 min left', 'all used today', 'End window'],
    ['Start window', 'last window'],
  ],
  [
    'private now',
    (model) => {
      model.time.budget = budget([window('open', 5 * minute)], [{ site: 'x', ms: 5 * minute }], { privateSites: ['x'] })
    },
    ['Private now on X', 'Nothing is counted there until you end it'],
    [],
  ],
  [
    'no site is switched on',
    (model) => void (model.sites = model.sites.map((site) => ({ ...site, granted: false }))),
    ['Switchboard runs nowhere yet', 'Choose a site', 'Open queue'],
    ['Start window', '30 min'],
  ],
  [
    'the sign-in was lost',
    (model) => void (model.sync = { kind: 'needs-sign-in' }),
    ['What you do is kept here until you sign in', 'Sign in'],
    [],
  ],
  ['an old version', (model) => void (model.sync = { kind: 'needs-update' }), ['until Switchboard is updated'], []],
  [
    'paused',
    (model) => void (model.preferences.paused = true),
    ['Paused on every site. Nothing is read, marked or counted.', 'Resume'],
    ['Start window'],
  ],
  [
    'nothing can be read',
    (model) => void model.broken.add('budgetToday'),
    ['This could not be read', 'Try again'],
    ['Start window'],
  ],
]

async function open(model: PagesModel): Promise<Page> {
  const page = await pages.open('popup.html', model)
  await page.setViewportSize({ width: 360, height: 600 })
  return page
}

describe('the popup', () => {
  test.each(states)('%s', async (_name, change, words, missing) => {
    const model = fullModel()
    change(model)
    const page = await open(model)
    await page
      .getByText(words[0] ?? '', { exact: false })
      .first()
      .waitFor()
    const said = await page.locator('main').textContent()
    for (const one of words) expect(said).toContain(one)
    for (const one of missing) expect(said).not.toContain(one)
    // Nothing is wider than the popup.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    for (const [dir, colorScheme] of [
      ['ltr', 'light'],
      ['rtl', 'dark'],
    ] as const) {
      await page.evaluate((value) => void (document.documentElement.dir = value), dir)
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        `${dir}, ${colorScheme}`,
      ).toEqual([])
    }
    await page.close()
  })

  test('a window is started and ended with the keyboard', async () => {
    const page = await open(fullModel())
    await page.getByRole('button', { name: 'Start window' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('30 min left').waitFor()
    await page.getByRole('img', { name: '0 min of 30 min used' }).waitFor()
    await page.getByRole('button', { name: 'End window' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Second window today').waitFor()
    await page.close()
  })

  test('who has no limit says so, and takes it back', async () => {
    const page = await open(fullModel())
    await page.getByRole('button', { name: 'My job has no limit' }).click()
    await page.getByText('0 min today').waitFor()
    await page.getByRole('button', { name: 'Use the limit again' }).click()
    await page.getByText('30 min ready').waitFor()
    await page.close()
  })

  test('a background that does not answer is said so', async () => {
    const model = fullModel()
    model.broken.add('startWindow')
    const page = await open(model)
    await page.getByRole('button', { name: 'Start window' }).click()
    await page.getByRole('region', { name: 'Notifications' }).getByText('Not saved').waitFor()
    await page.close()
  })
})
