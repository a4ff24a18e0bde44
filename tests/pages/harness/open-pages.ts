import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright'
import { launchWithExtension } from '../../../scripts/chromium/launch.ts'
import type { PagesModel } from './model.ts'

/** The demonstration build; `SWITCHBOARD_EXTENSION` names the folder of another one. */
const extension = process.env.SWITCHBOARD_EXTENSION ?? join(import.meta.dirname, '../../../.output/chrome-mv3-demo')

export interface Pages {
  context: BrowserContext
  /** Opens a page of the built extension that asks `model` instead of the background. */
  open(path: string, model: PagesModel): Promise<Page>
  /** Says in every open page that everything has changed, as the background does. */
  announce(page: Page): Promise<void>
  close(): Promise<void>
}

/** Starts Chromium with the built extension. Pages are the real ones; only what they ask is answered by a model in this process. */
export async function openPages(): Promise<Pages> {
  if (!existsSync(extension)) throw new Error(`Build the extension first: ${extension} is not there.`)
  const browser = await launchWithExtension({ extension })
  const models = new WeakMap<Page, PagesModel>()
  await browser.context.exposeBinding('askModel', async ({ page }, type: string, input: unknown) => {
    const model = models.get(page)
    if (!model) throw new Error('This page has no model.')
    const operation = type as keyof PagesModel['operations']
    if (model.broken.has(operation)) return { err: { name: 'Error', message: 'broken', stack: '' } }
    const answer = await (model.operations[operation] as (input: unknown) => unknown)(input)
    // As in the browser, messages are JSON: what is undefined does not arrive.
    return answer === undefined ? {} : { res: JSON.parse(JSON.stringify(answer)) as unknown }
  })
  return {
    context: browser.context,
    async open(path, model) {
      const page = await browser.context.newPage()
      models.set(page, model)
      await page.addInitScript(answerFromModel)
      await page.goto(`chrome-extension://${browser.extensionId}/${path}`)
      return page
    },
    announce: (page) =>
      page.evaluate(() => {
        const topics = ['rows', 'outbox', 'sync', 'settings']
        new BroadcastChannel('switchboard-changes').postMessage({ topics })
      }),
    close: () => browser.close(),
  }
}

/** Runs in the page before its own scripts. */
function answerFromModel(): void {
  type Message = { type: string; data: unknown }
  const page = globalThis as unknown as {
    chrome: { runtime: { sendMessage: unknown } }
    askModel(type: string, input: unknown): Promise<unknown>
  }
  page.chrome.runtime.sendMessage = (message: Message, answer: (value: unknown) => void) => {
    void page.askModel(message.type, message.data).then(answer)
  }
}
