import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BadgeState } from '../../lib/messages/badge-state.ts'
import { openPickerAt } from './support/act.ts'
import { openPage, startChromium } from './support/open-page.ts'
import { complaint, xPage } from './support/x-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startChromium()
})
afterAll(() => browser.close())

const routed = { kind: 'routed', category: 'press', department: 'PR', claimed: false, waiting: false } as const
const states: BadgeState[] = [
  { kind: 'quiet' },
  { kind: 'guess', category: 'lead', reasons: [] },
  { kind: 'unsure', reasons: [] },
  { kind: 'tagged', category: 'praise', waiting: false },
  { ...routed, dueAt: Date.now() + 42 * 60_000 },
  { ...routed, dueAt: Date.now() - 60_000 },
  { ...routed, waiting: true, dueAt: undefined },
  { kind: 'closed', category: 'service', department: 'PR', outcome: 'resolved', waiting: false },
  { kind: 'returned', category: 'press', department: 'PR', waiting: false },
  { kind: 'refused', rejection: { code: 'too-late', state: undefined, actorId: undefined }, actorName: undefined },
]
const posts = states.map((state, index) => ({
  id: 3000 + index,
  name: state.kind,
  handle: `author${index}`,
  text: `Post ${index}`,
}))
const roomy = '<style>.row{justify-content:flex-start !important}.cell{flex:none !important}</style>'

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  test('badges in every state', async () => {
    const known = Object.fromEntries(states.map((state, index) => [`x:${3000 + index}`, state]))
    const html = xPage(posts, { dark: theme === 'dark', head: roomy })
    const annotated = await openPage(browser, {
      html,
      rootMode: 'open',
      states: known,
      settings: { quietMarks: 'always' },
      viewport: { width: 1000, height: 1400 },
    })
    await annotated.atRest()
    expect(await annotated.page.locator('article button[aria-haspopup="dialog"]').count()).toBe(states.length)
    const { violations, passes } = await new AxeBuilder({ page: annotated.page }).include('article').analyze()
    expect(passes.some(({ nodes }) => nodes.some(({ html }) => html.includes('aria-haspopup')))).toBe(true)
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })

  test('picker and toast', async () => {
    const annotated = await openPage(browser, { html: xPage([complaint], { dark: theme === 'dark' }), rootMode: 'open' })
    await annotated.atRest()
    await openPickerAt(annotated, 'x:1001')
    const open = await new AxeBuilder({ page: annotated.page }).analyze()
    expect(open.passes.some(({ nodes }) => nodes.some(({ html }) => html.includes('Note for them')))).toBe(true)
    expect(open.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    await annotated.page.keyboard.press('Enter')
    await annotated.page.getByText('Routed to').waitFor()
    const { violations } = await new AxeBuilder({ page: annotated.page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })
})
