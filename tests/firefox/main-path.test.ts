import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FirefoxWithExtension, launchFirefox } from '../../scripts/firefox/launch.ts'
import { type ServerProcess, startServerProcess } from '../../scripts/walk/server-process.ts'
import { ask } from './support/ask.ts'
import { addMastodon, allowX, closeWithKeys, joinServer, openRow } from './support/desk.ts'
import { builtForFirefox, whyNoFirefox } from './support/built-for-firefox.ts'
import { focusMark, waitForMark, waitForPart } from './support/reader.ts'
import { routedTexts } from './support/routed-texts.ts'
import { mastodonPage, openSitePage, type SitePage, xPage } from './support/site-pages.ts'

describe('Firefox: a post is routed in two keys, dealt with and closed', () => {
  let firefox: FirefoxWithExtension
  let options: Page

  beforeEach(async ({ skip }) => {
    const reason = whyNoFirefox()
    if (reason !== undefined) return skip(reason)
    firefox = await launchFirefox({ extension: builtForFirefox() })
    options = await firefox.openOwnPage('options.html')
  })
  afterEach(() => firefox?.close())

  async function walk(site: SitePage): Promise<void> {
    const reader = await openSitePage(firefox.browser, site)
    await waitForMark(options, reader, /^Customer service\?.*Our guess/u)
    await focusMark(reader)
    await reader.page.keyboard.press('Enter')
    await waitForPart(options, reader, 'dialog', /^Route this post$/u)
    await waitForPart(options, reader, 'checkbox', /^Customer service/u)
    await reader.page.keyboard.press('Enter')
    await waitForMark(options, reader, /^Customer service.*left.*Confirmed/u)

    await openRow(options, site.text)
    await closeWithKeys(options)
    await waitForMark(options, reader, /Closed by Customer service · Resolved/u)
    await reader.page.close()
  }

  async function outcomes(): Promise<(string | undefined)[]> {
    return (await ask(options, 'myReports', {})).rows.map((row) => row.parts[0]?.state.kind)
  }

  test('on Mastodon and X, stored in this browser', async () => {
    await addMastodon(options, 'kettles.example')
    await allowX(options)
    const term = { id: 'northwind', text: 'Northwind', kind: 'own' } as const
    await ask(options, 'act', { mutation: { opId: 'term', kind: 'put-row', args: { rowKind: 'watch-term', value: term } } })
    await walk(mastodonPage)
    await walk(xPage)
    expect(await outcomes()).toEqual(['closed', 'closed'])
  })

  describe('at a server', () => {
    let folder: string
    let server: ServerProcess

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'switchboard-firefox-'))
      server = await startServerProcess(join(folder, 'database'))
    })
    afterEach(async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    })

    test('on Mastodon and X, stored there', async () => {
      await joinServer(options, server.address, server.invitations['Ben Castell'] ?? '')
      await addMastodon(options, 'kettles.example')
      await allowX(options)
      await walk(mastodonPage)
      await walk(xPage)
      expect(await outcomes()).toEqual(['closed', 'closed'])
      await expect.poll(async () => (await ask(options, 'overview', {})).waiting).toBe(0)
      // What a colleague's client is told, who was not there.
      const texts = await routedTexts(server.address, server.invitations['Carla Stein'] ?? '')
      expect(texts).toEqual([expect.stringContaining(mastodonPage.text), expect.stringContaining(xPage.text)])
    })
  })
})
