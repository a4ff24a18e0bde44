import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Person } from '../../lib/org/org-rows.ts'
import { onServerAs } from './harness/full-model.ts'
import type { PagesModel } from './harness/model.ts'
import { openPages, type Pages } from './harness/open-pages.ts'
import { openSharingServer, sharingOn, type SharingServer } from './harness/sharing-model.ts'

// The pages, the client's code and the server are the real ones, database and all; only the browser's messages are replaced.

const path = 'options.html#/my-time'
/** Friday, 20 November is today in the model. */
const now = '2026-11-20T10:00:00Z'
const more: Person[] = ['Ida', 'Juri', 'Kaja', 'Lars'].map((name) => ({
  id: name.toLowerCase(),
  name: `${name} Vik`,
  role: 'member',
  departmentIds: ['service'],
}))

let pages: Pages
let server: SharingServer
beforeAll(async () => {
  const everybody = onServerAs('ana')
  everybody.people = [...everybody.people, ...more]
  ;[pages, server] = await Promise.all([openPages(), openSharingServer(everybody, now)])
})
afterAll(async () => {
  await pages.close()
  await server.close()
})

/** Somebody's page, three weeks of work behind them, and what was asked of the background. */
async function openAs(me: string): Promise<{ page: Page; model: PagesModel; asked: string[] }> {
  const model = onServerAs('ana')
  model.people = [...model.people, ...more]
  model.me = me
  model.time.live()
  const answers = await server.as(me)
  const asked: string[] = []
  model.sharing = {
    ...answers,
    shareSummary(input) {
      asked.push(input.body)
      return answers.shareSummary(input)
    },
    readSummary(input) {
      asked.push('read')
      return answers.readSummary(input)
    },
    lookAtFigure(input) {
      asked.push('look')
      return answers.lookAtFigure(input)
    },
  }
  const page = await pages.open(path, model)
  await page.getByRole('heading', { name: 'What you share now' }).waitFor()
  return { page, model, asked }
}

const listed = (page: Page, list: string) => page.getByRole('list', { name: list }).getByRole('listitem')

async function expectNoViolation(page: Page): Promise<void> {
  for (const [dir, colorScheme, width] of [
    ['ltr', 'light', 1280],
    ['rtl', 'dark', 360],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.evaluate((value) => void (document.documentElement.dir = value), dir)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).include('.sharing').setLegacyMode(true).analyze()
    expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([])
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), dir).toBeLessThanOrEqual(width)
  }
}

test('what is shown is what is sent; the colleague reads it, its person sees that, and takes it back', async () => {
  const { page, asked } = await openAs('ana')
  const share = page.getByRole('button', { name: 'Share', exact: true })
  expect(await share.isDisabled()).toBe(true)
  await page.getByRole('checkbox', { name: 'Ben Adeyemi' }).check()
  await page.getByLabel('Day or week').selectOption('week 2026-11-09')
  await page.getByText('about 3 h 15').waitFor()
  await page.getByText('Show exactly what is sent').click()
  const shown = await page.locator('.sharing-bytes').textContent()
  expect(shown).toMatch(/"minutes":195,"days":7,"to":\{"kind":"people","readerIds":\["ben"\]\}\}$/u)
  await expectNoViolation(page)
  await share.click()
  expect(await listed(page, 'What you share now').textContent()).toMatch(
    /Nov 9.*about 3 h 15.*With Ben Adeyemi.*Nobody has read it yet/u,
  )
  expect(asked).toEqual([shown])

  const ben = await openAs('ben')
  const received = listed(ben.page, 'Shared with you')
  expect(await received.textContent()).toMatch(/Ana Ruiz: Week.*Ana Ruiz will see that you read it/u)
  expect(await received.textContent()).not.toContain('3 h 15')
  expect(ben.asked).toEqual([])
  await received.getByRole('button', { name: /^Read Ana Ruiz/u }).click()
  await received.getByText('about 3 h 15').waitFor()
  await received.getByText('Ana Ruiz sees that you read it.').waitFor()

  const emil = await openAs('emil')
  await emil.page.getByText('Nothing is shared with you.').waitFor()
  await emil.page.close()

  await pages.announce(page)
  await listed(page, 'What you share now').getByText('Ben Adeyemi read it').waitFor()
  const late = await openAs('ben')
  await page.getByRole('button', { name: /^Withdraw Week/u }).click()
  await page.getByText('Nothing. What you share is listed here').waitFor()
  await late.page.getByRole('button', { name: /^Read Ana Ruiz/u }).click()
  await late.page.getByText('This is no longer shared.').waitFor()
  await late.page.getByText('Nothing is shared with you.').waitFor()
  await Promise.all([page.close(), ben.page.close(), late.page.close()])
})

test('by keyboard alone', async () => {
  const { page, asked } = await openAs('dora')
  await page.getByRole('radio', { name: /^Colleagues I choose/u }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.getByText('For Ana Ruiz.').waitFor()
  const share = page.getByRole('button', { name: 'Share', exact: true })
  for (let steps = 0; steps < 20 && !(await share.evaluate((element) => element === document.activeElement)); steps += 1)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const withdraw = page.getByRole('button', { name: /^Withdraw/u })
  await withdraw.waitFor()
  expect(asked).toHaveLength(1)
  await withdraw.focus()
  await page.keyboard.press('Enter')
  await withdraw.waitFor({ state: 'detached' })
  await page.close()
})

test('when the server does not answer, what was chosen stays, and the same is shared once', async () => {
  const { page, model } = await openAs('chen')
  const online = model.sharing
  await page.getByRole('checkbox', { name: 'Ben Adeyemi' }).check()
  await page.getByLabel('For how long').selectOption('1')
  model.sharing = sharingOn({ address: 'http://127.0.0.1:9', token: 'sb_none' })
  const share = page.getByRole('button', { name: 'Share', exact: true })
  await share.click()
  await page.getByRole('alert').getByText('What you chose is still here.').waitFor()
  await page.getByText('What you see below may have changed.').waitFor()
  expect(await page.getByRole('checkbox', { name: 'Ben Adeyemi' }).isChecked()).toBe(true)
  expect(await page.getByLabel('For how long').inputValue()).toBe('1')
  await expectNoViolation(page)
  // The answer is lost on its way, and the person clicks again.
  model.sharing = {
    ...online,
    async shareSummary(input) {
      await online.shareSummary(input)
      return { kind: 'refused', reason: 'unreachable' }
    },
  }
  await share.click()
  await listed(page, 'What you share now').first().waitFor()
  model.sharing = online
  await share.click()
  await expect.poll(() => page.getByRole('checkbox', { name: 'Ben Adeyemi' }).isChecked()).toBe(false)
  expect(await listed(page, 'What you share now').count()).toBe(1)
  await page.getByRole('button', { name: /^Withdraw/u }).click()
  await page.close()
})

test('a department’s figure: four are too few; of five it is told as a mean, and looking is seen', async () => {
  server.setTime('2026-11-10T10:00:00Z')
  const to = { kind: 'department', departmentId: 'service' }
  const week = { period: 'week', firstDay: '2026-11-02', minutes: 120, days: 30, to }
  const put = async (personId: string) => {
    const answers = await server.as(personId)
    return answers.shareSummary({ body: JSON.stringify({ id: crypto.randomUUID(), ...week }) })
  }
  for (const { id } of more) expect(await put(id)).toEqual({ kind: 'done' })
  server.setTime(now)
  const early = await openAs('ana')
  await early.page.getByText('There is no figure now.').waitFor()
  await early.page.close()

  const { page } = await openAs('ben')
  await page.getByRole('radio', { name: /^Only into my department/u }).check()
  expect(await page.getByLabel('Day or week').locator('option').count()).toBe(1)
  await page.getByText('Only in the figure of Customer service.').waitFor()
  expect(await page.getByLabel('For how long').count()).toBe(0)
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await listed(page, 'What you share now').getByText('With the figure of Customer service').waitFor()
  await page.close()

  for (const { id } of more) {
    const answers = await server.as(id)
    const body = JSON.stringify({ id: crypto.randomUUID(), ...week, firstDay: '2026-11-09' })
    expect(await answers.shareSummary({ body })).toEqual({ kind: 'done' })
  }
  server.setTime('2026-11-24T10:00:00Z')
  const ana = await openAs('ana')
  const figure = listed(ana.page, 'Figures of departments')
  expect(await figure.textContent()).toMatch(
    /Customer service, Week .*Everybody whose minutes are in it will see that you looked/u,
  )
  expect(ana.asked).toEqual([])
  await figure.getByRole('button', { name: /^Look/u }).click()
  await figure.getByText('about 2 h 15 a person, of 5 people or more').waitFor()
  await expectNoViolation(ana.page)
  const ben = await openAs('ben')
  await listed(ben.page, 'What you share now').getByText('Ana Ruiz looked at the figure').waitFor()
  await ben.page.getByRole('button', { name: /^Withdraw/u }).click()
  await pages.announce(ana.page)
  await ana.page.getByText('There is no figure now.').waitFor()
  await Promise.all([ana.page.close(), ben.page.close()])
  server.setTime(now)
})

test('in this browser alone it says what is needed, and offers the words', async () => {
  const model = onServerAs('ana')
  model.time.live()
  model.connection = { kind: 'local', organisationName: 'Northwind' }
  const page = await pages.open(path, model)
  await page.getByText('your organisation needs a server').waitFor()
  await page.getByLabel('Day or week').selectOption('day 2026-11-19')
  expect(await page.getByLabel('As words').inputValue()).toMatch(/^I engaged with customers for about 45 min on Thursday/u)
  expect(await page.getByRole('button', { name: 'Share', exact: true }).count()).toBe(0)
  await expectNoViolation(page)
  await page.close()
})

test('without an answer at first it says so and asks again on a click', async () => {
  const model = onServerAs('ana')
  model.sharing = sharingOn({ address: 'http://127.0.0.1:9', token: 'sb_none' })
  const page = await pages.open(path, model)
  await page.getByText('The server did not answer.').waitFor()
  model.sharing = await server.as('ana')
  await page.locator('.sharing').getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('heading', { name: 'What you share now' }).waitFor()
  await page.close()
})
