import { AxeBuilder } from '@axe-core/playwright'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { engagementPolicyAtFirst } from '../../lib/org/engagement-policy.ts'
import { fullModel, onServerAs } from './harness/full-model.ts'
import type { PagesModel } from './harness/model.ts'
import { openPages, type Pages } from './harness/open-pages.ts'
import { budgetOf, windowToday } from './harness/time-model.ts'

let pages: Pages
beforeAll(async () => {
  pages = await openPages()
})
afterAll(() => pages.close())

const minute = 60_000
const path = 'options.html#/my-time'
const policy = { exempt: false, windowsPerDay: 2, windowMinutes: 30, workingDays: [1, 2, 3, 4, 5], dayStartHour: 4 }

/** Three weeks of work, the second window of today open. */
function lived(): PagesModel {
  const model = fullModel()
  model.time.live()
  const sites = [
    { site: 'linkedin', ms: 16 * minute },
    { site: 'x', ms: 11 * minute },
  ]
  model.time.budget = budgetOf([windowToday('ended', 20 * minute), windowToday('open', 7 * minute)], sites, { setBy: 'policy' })
  model.time.policy = policy
  return model
}
const changed = (change: (model: PagesModel) => void) => () => {
  const model = lived()
  change(model)
  return model
}

const forms = [
  { width: 1280, colorScheme: 'light', dir: 'ltr' },
  { width: 1280, colorScheme: 'dark', dir: 'rtl' },
  { width: 360, colorScheme: 'light', dir: 'ltr' },
] as const

async function expectNoViolation(page: Page): Promise<void> {
  for (const { width, colorScheme, dir } of forms) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 900 })
    await page.evaluate((value) => void (document.documentElement.dir = value), dir)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
    expect.soft(found, `${width}, ${colorScheme}, ${dir}`).toEqual([])
    const overflow = await page.evaluate(() => {
      const wide = [document.documentElement, ...document.querySelectorAll('main')]
      return Math.max(...wide.map((one) => one.scrollWidth - one.clientWidth))
    })
    expect.soft(overflow, `${width}: sideways overflow in px`).toBeLessThanOrEqual(0)
  }
}

test.each<[string, () => PagesModel, string[], string[]]>([
  [
    'full',
    lived,
    ['23 min left', 'last window today', 'Set by your organisation', '27 min', 'Holds on your log'],
    ['Does not hold'],
  ],
  ['first day', fullModel, ['30 min ready', 'Nothing was counted or done', 'Your log of today, 0 moments'], ['Save as CSV']],
  [
    'exempt',
    changed(({ time }) => {
      time.policy = { ...policy, exempt: true }
      time.budget = budgetOf([windowToday('open', 84 * minute, { limitMs: undefined })], time.budget.sites, { limit: undefined })
    }),
    ['No limit for you', 'The policy sets no limit for your job'],
    ['a day has'],
  ],
  [
    'spent',
    changed(({ time }) => {
      time.budget = budgetOf([windowToday('spent', 30 * minute), windowToday('spent', 30 * minute)], time.budget.sites)
    }),
    ['0 min left', 'More time'],
    ['Start window'],
  ],
  [
    'not a working day',
    changed(({ time }) => void (time.budget = budgetOf([], [], { off: 'day', setBy: 'policy' }))),
    ['Not a working day', 'More time'],
    ['Start window'],
  ],
  [
    'a promise that does not hold',
    changed(
      ({ time }) =>
        void (time.log.checks = [
          { promise: 'T2', result: 'broken' },
          { promise: 'T3', result: 'cannot-tell' },
        ]),
    ),
    ['Does not hold on your log', 'because the clock was set back'],
    [],
  ],
])('%s', async (_name, make, words, missing) => {
  const page = await pages.open(path, make())
  await page.getByRole('heading', { name: 'What you choose' }).waitFor()
  await page
    .getByText(words[0] ?? '')
    .first()
    .waitFor()
  const said = await page.locator('main').textContent()
  for (const one of words) expect(said).toContain(one)
  for (const one of missing) expect(said).not.toContain(one)
  await expectNoViolation(page)
  await page.close()
})

test('weeks and months, backwards as far as one likes', async () => {
  const page = await pages.open(path, lived())
  const bars = page.getByRole('img', { name: /November 20: 27 min/u })
  await bars.waitFor()
  await page.getByRole('button', { name: 'Earlier' }).click()
  await page.getByRole('row', { name: /November 15.*The fair in Porto/u }).waitFor()
  await page.getByRole('button', { name: 'Later' }).click()
  await bars.waitFor()
  await page.getByRole('button', { name: 'Month' }).click()
  await page.getByText('November 2026').waitFor()
  expect(await page.getByRole('row').count()).toBeGreaterThan(10)
  await page.close()
})

test('a day is deleted after one question, and not before', async () => {
  const model = lived()
  const page = await pages.open(path, model)
  const remove = page.getByRole('button', { name: 'Delete Friday, November 20' })
  await remove.click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  expect(model.time.days.some(({ day }) => day === '2026-11-20')).toBe(true)
  await remove.click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await remove.waitFor({ state: 'detached' })
  expect(model.time.days.some(({ day }) => day === '2026-11-20')).toBe(false)
  await page.getByRole('button', { name: 'Delete everything' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await page.getByText('Nothing was counted or done').waitFor()
  expect(model.time.days).toEqual([])
  await page.close()
})

test('what is saved as CSV is what the page knows', async () => {
  const page = await pages.open(path, lived())
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as CSV' }).click()])
  const [head, first] = (await readFile(await download.path(), 'utf8')).split('\r\n')
  expect([head, first]).toEqual([
    'day,seconds,by site,windows,acts,more minutes,reasons,seconds on other devices',
    '2026-11-20,1620,"linkedin 960; x 660",2,1,0,,0',
  ])
  await page.close()
})

test('more time asks for a reason, and shows it to its person alone', async () => {
  const model = lived()
  const page = await pages.open(path, model)
  await page.getByRole('button', { name: 'More time' }).click()
  await page.getByRole('button', { name: 'Take more time' }).click()
  await page.getByText('Say in a few words').waitFor()
  await page.getByRole('textbox', { name: 'What for' }).fill('A recall')
  await page.keyboard.press('Enter')
  await page.getByText('15 min more: A recall').waitFor()
  await page.close()
})

test('what a person chooses is chosen at once, within the policy', async () => {
  const model = lived()
  const page = await pages.open(path, model)
  const windows = page.getByRole('combobox', { name: 'Windows' })
  await windows.waitFor()
  expect(await windows.locator('option').allTextContents()).toEqual(['1 a day', '2 a day'])
  await windows.selectOption('1')
  await expect.poll(() => model.time.own.limit).toEqual({ windowsPerDay: 1, windowMinutes: 30 })
  await page.getByRole('radio', { name: /^All active time/u }).click()
  await page.getByRole('group', { name: 'Your working hours' }).waitFor()
  await page.getByRole('checkbox', { name: 'Show the minutes on the toolbar icon' }).click()
  await expect.poll(() => [model.time.own.counting, model.time.own.minutesOnIcon]).toEqual(['working-hours', true])
  await expectNoViolation(page)
  await page.close()
})

test('the policy is written by those who may, and read by all', async () => {
  const model = onServerAs('greta')
  const page = await pages.open('options.html#/set-up/engagement-policy', model)
  await page.getByRole('button', { name: 'Write the policy' }).click()
  await page.getByLabel('Minutes each').fill('3')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('From 5 to 240.').waitFor()
  await page.getByLabel('Minutes each').fill('20')
  await page.getByRole('checkbox', { name: 'Customer service' }).check()
  await page.getByLabel('What else it says').fill('Ask before the fair.')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('2 times a day, 20 min each').waitFor()
  expect(model.engagementPolicy).toMatchObject({ windowMinutes: 20, exemptDepartmentIds: ['service'] })
  await expectNoViolation(page)
  await page.close()

  const reader = fullModel()
  const since = Date.parse('2026-11-09T12:00:00Z')
  const history = [
    { since, byId: 'greta', windowsPerDay: 2, windowMinutes: 30 },
    { since: since - 30 * 86_400_000, byId: 'gone', windowsPerDay: 1, windowMinutes: 45 },
  ]
  reader.engagementPolicy = { ...engagementPolicyAtFirst, note: 'Ask before the fair.', history }
  const other = await pages.open('options.html#/set-up/engagement-policy', reader)
  await other.getByText('Ask before the fair.').waitFor()
  expect(await other.getByRole('button', { name: 'Change the policy' }).count()).toBe(0)
  await other.getByText('Since November 9, 2026, by Greta Holm').waitFor()
  await other.getByText('Earlier numbers').click()
  await other.getByText(/Once a day, 45 min.*Since October 10, 2026, by somebody who has left/su).waitFor()
  await expectNoViolation(other)
  await other.close()
})
