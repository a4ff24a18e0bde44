import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibleNodes, focusedNode, openPickerAt, until } from './support/act.ts'
import { type AnnotatedPage, openPage, type OpenOptions, startChromium } from './support/open-page.ts'
import { complaint, pressPost, smallTalk, xPage } from './support/x-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startChromium()
})
afterAll(() => browser.close())

async function feed(options: Partial<OpenOptions> = {}): Promise<AnnotatedPage> {
  const annotated = await openPage(browser, { html: xPage([complaint, pressPost, smallTalk]), ...options })
  await annotated.atRest()
  return annotated
}

const focusName = async (annotated: AnnotatedPage) => (await focusedNode(annotated))?.name ?? ''
const untilFocus = (annotated: AnnotatedPage, name: string) =>
  until(
    () => focusName(annotated),
    (focus) => focus.includes(name),
    `the focus on ${name}`,
  )
const untilBadge = (annotated: AnnotatedPage, name: string) =>
  until(
    () => accessibleNodes(annotated, 'button'),
    (nodes) => nodes.some((node) => node.name.includes(name)),
    `a badge that says ${name}`,
  )

async function tabToBadge(annotated: AnnotatedPage, name: string): Promise<void> {
  await annotated.page.focus('article [data-testid="share"]')
  for (let presses = 0; presses < 3 && !(await focusName(annotated)).includes(name); presses++)
    await annotated.page.keyboard.press('Tab')
  expect(await focusName(annotated)).toContain(name)
}

test('a post is routed with two keys, shown at once, and undone by a click', async () => {
  const annotated = await feed()
  await tabToBadge(annotated, 'Customer service?')
  await annotated.page.keyboard.press('Enter')
  await untilFocus(annotated, 'Route')
  await annotated.page.keyboard.press('Enter')
  await untilBadge(annotated, 'Customer service, Customer service, 2')
  const [act] = await annotated.messages('actOnPost')
  expect(act?.input).toMatchObject({
    kind: 'route',
    post: { key: 'x:1001', text: complaint.text },
    category: 'service',
    departmentIds: ['customer-service', 'product'],
    leadDepartmentId: 'customer-service',
    urgency: 'normal',
    confidential: false,
  })
  expect(await focusName(annotated)).toContain('Customer service')
  const status = await until(
    () => accessibleNodes(annotated, 'StaticText'),
    (nodes) => nodes.some((node) => node.name.startsWith('Routed to')),
    'the toast',
  )
  expect(status.map((node) => node.name)).toContain('Routed to Customer service and Product')
  await clickNode(annotated, 'Undo')
  await untilBadge(annotated, 'Customer service?')
  const [undo] = await annotated.messages('undo')
  expect(undo?.input).toEqual({
    opId: expect.any(String),
    undoes: Reflect.get(act?.input ?? {}, 'opId'),
    post: expect.objectContaining({ key: 'x:1001' }),
  })
})

test('the picker goes round by Tab, chooses by number, and Escape gives the focus back', async () => {
  const annotated = await feed()
  await tabToBadge(annotated, 'Customer service?')
  await annotated.page.keyboard.press('Enter')
  await untilFocus(annotated, 'Route')
  const order: string[] = []
  for (let presses = 0; presses < 14; presses++) {
    await annotated.page.keyboard.press('Tab')
    order.push(await focusName(annotated))
  }
  const expected = [
    'Tag only',
    'Not about us',
    'Customer service',
    'More…',
    'Customer service in until 18:00',
    'Customer service replies in public',
    'Product ask Ben',
    'Product replies in public',
    'PR',
    'Sales ask Ana',
    'All 6 departments…',
    'Normal',
    'Confidential',
    'Note for them (optional)',
  ]
  expect(order.map((name) => name.replace(/ \d$/u, ''))).toEqual(expected)
  await annotated.page.keyboard.press('Shift+Tab')
  await annotated.page.keyboard.press('4')
  const radios = await accessibleNodes(annotated, 'radio')
  expect(radios.filter((radio) => radio.checked === 'true').map(({ name }) => name)).toEqual(['Press', 'Normal'])
  const boxes = await accessibleNodes(annotated, 'checkbox')
  expect(boxes.filter((box) => box.checked === 'true').map(({ name }) => name)).toEqual(['PR'])
  await annotated.page.keyboard.press('Escape')
  await untilFocus(annotated, 'Customer service?')
  expect(await accessibleNodes(annotated, 'dialog')).toEqual([])
  expect(await annotated.messages('actOnPost')).toEqual([])
})

test('another department is told to reply in public by key', async () => {
  const annotated = await feed()
  await openPickerAt(annotated, 'x:1001')
  for (let presses = 0; presses < 7; presses++) await annotated.page.keyboard.press('Tab')
  await untilFocus(annotated, 'Product')
  await annotated.page.keyboard.press('p')
  await annotated.page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await annotated.messages('actOnPost')).length).toBe(1)
  const [act] = await annotated.messages('actOnPost')
  expect(act?.input).toMatchObject({ departmentIds: ['customer-service', 'product'], leadDepartmentId: 'product' })
})

test('the same act is sent again until it is answered, and only then called saved', async () => {
  const annotated = await feed({ silentActs: 3 })
  await openPickerAt(annotated, 'x:1001')
  await annotated.page.keyboard.press('Enter')
  await untilBadge(annotated, 'Undo')
  const ids = (await annotated.messages('actOnPost')).map(({ input }) => (input as { opId: string }).opId)
  expect([ids.length, new Set(ids).size]).toEqual([4, 1])
})

test('a refusal puts the badge back and says why', async () => {
  const annotated = await feed({ rejectActs: true })
  await openPickerAt(annotated, 'x:1001')
  await annotated.page.keyboard.press('Enter')
  await until(
    () => accessibleNodes(annotated, 'StaticText'),
    (nodes) => nodes.some((node) => node.name === 'Not saved: Ana was faster'),
    'the refusal',
  )
  await untilBadge(annotated, 'Customer service?')
})

/** Clicks, as a person would, where a control of ours is. */
async function clickNode({ cdp, page }: AnnotatedPage, name: string): Promise<void> {
  const { nodes } = await cdp.send('Accessibility.getFullAXTree')
  const node = nodes.find((one) => one.role?.value === 'button' && one.name?.value === name)
  const { model } = await cdp.send('DOM.getBoxModel', { backendNodeId: node?.backendDOMNodeId ?? 0 })
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border
  await page.mouse.click((left + right) / 2, (top + bottom) / 2)
}
