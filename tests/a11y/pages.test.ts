import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { weekdayIds } from '../../lib/org/org-rows.ts'
import { fullModel, onServerAs } from '../pages/harness/full-model.ts'
import { taughtModel } from '../pages/harness/taught-model.ts'
import { PagesModel } from '../pages/harness/model.ts'
import { openPages, type Pages } from '../pages/harness/open-pages.ts'

/** Every view of our pages, in every form people meet it, has no violation that axe can find (WCAG 2.2 A and AA). */

let pages: Pages
beforeAll(async () => {
  pages = await openPages()
})
afterAll(() => pages.close())

interface View {
  name: string
  path(model: PagesModel): string
  model(): PagesModel
  /** Something that is there once the view is. */
  ready(page: Page): Promise<void>
  act?(page: Page): Promise<void>
}

const itemOf = (model: PagesModel, author: string) =>
  [...model.items.values()].find((item) => item.post.authorName === author)?.id ?? ''

const asDora = () => {
  const model = fullModel()
  model.me = 'dora'
  model.sync = { kind: 'backing-off', until: Date.now() + 60_000, because: 'network' }
  const mutation = {
    kind: 'note',
    opId: 'r1',
    at: Date.now(),
    itemId: 'gone',
    args: { text: 'Ask the warehouse.', departmentId: undefined },
  } as const
  model.refused = [
    {
      opId: 'r1',
      mutation,
      rejection: { code: 'already-claimed', state: 'claimed', actorId: 'ana' },
      permalink: 'https://posts.example/1',
    },
  ]
  return model
}
const onServer = () => {
  const model = onServerAs('ana')
  const sync = { kind: 'needs-sign-in' } as const
  model.sync = sync
  if (model.connection.kind === 'server') model.connection = { ...model.connection, sync }
  return model
}
const broken = () => {
  const model = fullModel()
  model.broken.add('queue')
  return model
}
const sweeping = () => {
  const model = asDora()
  model.sweep.look({ host: 'x.com', termId: 'w1', found: 3 }, 'ana', Date.now() - 2 * 3_600_000)
  model.sweep.look({ host: 'social.example', termId: 'w3', found: 0 }, 'dora', Date.now() - 70_000)
  model.sweep.open({ host: 'x.com', termId: 'w2' })
  model.sweep.rota = weekdayIds.map((id, index) => ({ id, personIds: index % 2 ? ['dora', 'ben'] : ['ana', 'chen', 'dora'] }))
  return model
}
const withoutSites = () => {
  const model = fullModel()
  model.sites = []
  return model
}
const heading = (name: string) => (page: Page) => page.getByRole('heading', { name, exact: true }).first().waitFor()
const service = 'options.html#/queue/service'
const setUp = 'options.html#/set-up/departments'
const learned = 'options.html#/set-up/learning'
const sentBack = () => {
  const model = fullModel()
  model.me = 'emil'
  const itemId = itemOf(model, 'Halden Office')
  const args = { departmentId: 'service', reason: 'That is an order: sales.' }
  model.fold({ kind: 'return', opId: model.opId(), itemId, args }, 'ana')
  return model
}
const orderReport = (model: PagesModel) => `options.html#/reports/item/${itemOf(model, 'Halden Office')}`
const kettle = (model: PagesModel) => `${service}/item/${itemOf(model, 'Lena Ortiz')}`

const views: View[] = [
  { name: 'queue with an open item', path: kettle, model: fullModel, ready: heading('Lena Ortiz on X') },
  { name: 'queue, empty', path: () => service, model: () => new PagesModel(), ready: heading('Nothing waits here') },
  { name: 'queue that cannot be read', path: () => service, model: broken, ready: heading('This could not be read') },
  { name: 'all departments', path: () => 'options.html#/queue/all', model: asDora, ready: heading('All departments') },
  { name: 'my reports', path: () => 'options.html#/reports', model: fullModel, ready: heading('My reports') },
  {
    name: 'my reports, empty',
    path: () => 'options.html#/reports',
    model: () => new PagesModel(),
    ready: heading('You have not reported anything yet'),
  },
  { name: 'refused acts', path: () => 'options.html#/refused', model: asDora, ready: heading('Not accepted') },
  { name: 'departments', path: () => 'options.html#/set-up/departments', model: asDora, ready: heading('3 departments') },
  { name: 'people', path: () => setUp, model: () => onServerAs('greta'), ready: heading('6 people') },
  { name: 'person dialog', path: () => setUp, model: () => onServerAs('greta'), ready: heading('6 people'), act: openPerson },
  { name: 'invitation', path: () => setUp, model: () => onServerAs('greta'), ready: heading('6 people'), act: openInvitation },
  { name: 'department dialog', path: () => setUp, model: asDora, ready: heading('3 departments'), act: openDepartment },
  { name: 'report that was sent back', path: orderReport, model: sentBack, ready: heading('Halden Office on Mastodon') },
  { name: 'watch terms', path: () => 'options.html#/set-up/watch-terms', model: asDora, ready: heading('Handles') },
  { name: 'what we learned', path: () => learned, model: taughtModel, ready: heading('What you taught') },
  { name: 'what we learned, empty', path: () => learned, model: fullModel, ready: heading('Nothing learned yet') },
  { name: 'sites', path: () => 'options.html#/set-up/sites', model: fullModel, ready: heading('Where it runs') },
  { name: 'storage', path: () => 'options.html#/set-up/storage', model: fullModel, ready: heading('Join your organisation') },
  { name: 'storage on a server', path: () => 'options.html#/set-up/storage', model: onServer, ready: heading('On a server') },
  { name: 'sweep', path: () => 'options.html#/sweep', model: sweeping, ready: heading('Who looks when') },
  {
    name: 'sweep, empty',
    path: () => 'options.html#/sweep',
    model: withoutSites,
    ready: heading('No site to look on'),
  },
  { name: 'rota dialog', path: () => 'options.html#/sweep', model: sweeping, ready: heading('Who looks when'), act: openRota },
  { name: 'close dialog', path: kettle, model: fullModel, ready: heading('Lena Ortiz on X'), act: openClose },
  { name: 'help', path: () => service, model: fullModel, ready: heading('Customer service'), act: openHelp },
  { name: 'popup', path: () => 'popup.html', model: fullModel, ready: heading('What became of your reports') },
  {
    name: 'popup, empty',
    path: () => 'popup.html',
    model: () => new PagesModel(),
    ready: heading('What became of your reports'),
  },
]

async function openPerson(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Edit Emil Berg' }).click()
  await page.getByRole('dialog', { name: 'Edit Emil Berg' }).waitFor()
}

async function openInvitation(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Invite Emil Berg' }).click()
  await page.getByRole('textbox', { name: 'Or as a link' }).waitFor()
}

async function openDepartment(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Edit PR', exact: true }).click()
  await page.getByRole('radio', { name: /^By weekday/u }).check()
  await page.getByLabel('Monday, from').waitFor()
}

async function openRota(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Change who looks on Tuesday' }).click()
  await page.getByRole('dialog', { name: 'Who looks on Tuesday?' }).waitFor()
}

async function openClose(page: Page): Promise<void> {
  await page.keyboard.press('e')
  await page.getByRole('dialog', { name: 'What became of it?' }).waitFor()
}

async function openHelp(page: Page): Promise<void> {
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor()
}

/** 640 × 450 is a window of 1280 × 900 at 200 % zoom. */
const forms = [
  { name: 'light, 1280', width: 1280, height: 900, colorScheme: 'light', dir: 'ltr' },
  { name: 'dark, 800', width: 800, height: 900, colorScheme: 'dark', dir: 'ltr' },
  { name: 'light, 360', width: 360, height: 740, colorScheme: 'light', dir: 'ltr' },
  { name: 'dark, 200 % zoom', width: 640, height: 450, colorScheme: 'dark', dir: 'ltr' },
  { name: 'right to left', width: 1280, height: 900, colorScheme: 'light', dir: 'rtl' },
] as const

describe.each(views)('$name', (view) => {
  test('has no violation in any form, and nothing to scroll sideways', async () => {
    const model = view.model()
    const page = await pages.open(view.path(model), model)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await view.ready(page)
    await view.act?.(page)
    for (const form of forms) {
      await page.emulateMedia({ colorScheme: form.colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width: form.width, height: form.height })
      await page.evaluate((dir) => {
        document.documentElement.dir = dir
      }, form.dir)
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
      expect.soft(found, `${view.name}, ${form.name}`).toEqual([])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect.soft(overflow, `${view.name}, ${form.name}: sideways overflow in px`).toBeLessThanOrEqual(0)
      // The options page scrolls inside its frame: a second bar beside it would be the document's.
      const below = await page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight)
      if (page.url().includes('options.html'))
        expect.soft(below, `${view.name}, ${form.name}: below in px`).toBeLessThanOrEqual(0)
    }
    await page.close()
  })
})
