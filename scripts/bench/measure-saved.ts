import type { CDPSession, Page } from 'playwright'
import { waitInClosedRoots } from '../chromium/closed-roots.ts'
import { focusBadge } from '../walk/focus-badge.ts'
import { routedWords } from './feed-texts.ts'

interface SavedTimes {
  pressedAt: number
  savedAt: number | undefined
}

/**
 * Routes posts of an open feed, one after the other, and measures from the press on "Route" as the browser dates it (a trusted click) to
 * the background's answer `saved`, on the clock of the page.
 *
 * @returns ms, one for each routing
 */
export async function measureSaved(page: Page, extensionId: string, routings: number): Promise<number[]> {
  const world = await ownWorld(page, extensionId)
  await world.evaluate(watchActs)
  const times: number[] = []
  const complaints = page.locator('article', { hasText: routedWords })
  for (let index = 0; index < routings; index++) {
    await openPicker(page, index)
    const route = await waitInClosedRoots(page, 'button', /^Route$/u)
    await page.mouse.click(route.x, route.y)
    times.push(await world.untilSaved())
  }
  return times

  async function openPicker(page: Page, index: number): Promise<void> {
    const post = complaints.nth(index)
    await focusBadge(page, post)
    await page.keyboard.press('Enter')
    await waitInClosedRoots(page, 'checkbox', /./u)
  }
}

/** Runs beside the annotator: dates presses, and the answers to acts. */
const watchActs = `(() => {
  const times = globalThis.actTimes = { pressedAt: 0, savedAt: undefined }
  addEventListener('click', (event) => { if (event.isTrusted) { times.pressedAt = event.timeStamp; times.savedAt = undefined } }, true)
  const send = chrome.runtime.sendMessage.bind(chrome.runtime)
  chrome.runtime.sendMessage = (message, answered) =>
    send(message, (value) => {
      if (message.type === 'actOnPost' && value?.res?.kind === 'saved') times.savedAt = performance.now()
      answered(value)
    })
})()`

async function ownWorld(page: Page, extensionId: string) {
  const session = await page.context().newCDPSession(page)
  let world: string | undefined
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === `chrome-extension://${extensionId}`) world = context.uniqueId
  })
  await session.send('Runtime.enable')
  const evaluate = async (expression: string): Promise<unknown> => evaluateIn(session, world, expression)
  return {
    evaluate,
    async untilSaved(): Promise<number> {
      const until = Date.now() + 10_000
      while (Date.now() < until) {
        const { pressedAt, savedAt } = (await evaluate('({ ...actTimes })')) as SavedTimes
        if (savedAt !== undefined && pressedAt > 0) return savedAt - pressedAt
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      throw new Error('An act was not answered with "saved" within 10 s.')
    },
  }
}

async function evaluateIn(session: CDPSession, uniqueContextId: string | undefined, expression: string): Promise<unknown> {
  if (uniqueContextId === undefined) throw new Error('The annotator does not run on this page.')
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    uniqueContextId,
    returnByValue: true,
  })
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return result.value
}
