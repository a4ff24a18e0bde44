import { randomUUID } from 'node:crypto'
import type { BrowserContext, Page } from 'playwright'
import { type ExtensionBrowser, launchWithExtension } from '../chromium/launch.ts'
import { askBackground } from '../walk/ask-background.ts'
import { feedPage } from './feed-page.ts'
import { watchedWord } from './feed-texts.ts'

/** A browser in which the feed can be opened. */
export interface FeedBrowser {
  started: ExtensionBrowser
  openFeed(): Promise<Page>
  close(): Promise<void>
}

/** Starts Chromium with one extension. */
export async function startFeedBrowser(extension: string): Promise<FeedBrowser> {
  const started = await launchWithExtension({ extension })
  return { started, openFeed: () => openFeedPage(started.context), close: () => started.close() }
}

/** Opens the empty feed under X's address, with nothing of the network. */
export async function openFeedPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.route('**/*', (route) =>
    route.request().resourceType() === 'document'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: feedPage() })
      : route.abort(),
  )
  await page.goto('https://x.com/home')
  await page.bringToFront()
  return page
}

/** Makes Switchboard read the feed: the site enabled, one watch term, stored in this browser. */
export async function prepareSwitchboard({ context, extensionId }: ExtensionBrowser): Promise<Page> {
  const options = await context.newPage()
  await options.goto(`chrome-extension://${extensionId}/options.html`)
  await askBackground(options, 'overview', {})
  await askBackground(options, 'setSite', { site: 'x', host: 'x.com', settings: { mode: 'badge' } })
  const value = { id: randomUUID(), text: watchedWord, kind: 'own' } as const
  const answer = await askBackground(options, 'act', {
    mutation: { opId: randomUUID(), kind: 'put-row', args: { rowKind: 'watch-term', value } },
  })
  if (answer.kind !== 'saved') throw new Error(`The watch term was refused: ${JSON.stringify(answer.rejection)}`)
  return options
}
