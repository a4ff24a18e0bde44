import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sentToServer } from '../../lib/util/data-consent.ts'
import { type FirefoxWithExtension, launchFirefox } from './support/launch-firefox.ts'
import { type ServerProcess, startServerProcess } from '../../scripts/walk/server-process.ts'
import { ask } from './support/ask.ts'
import { addMastodon, allowX, closeWithKeys, joinServer, openRow } from './support/desk.ts'
import { builtForFirefox, whyNoFirefox } from './support/built-for-firefox.ts'
import { joinAsColleague } from './support/colleague.ts'
import { consents, takeConsentBack } from './support/consents.ts'
import { eventPageEndsSoon, untilEventPageEnds } from './support/event-page.ts'
import { focusMark, recordedKeys, recordKeys, waitForMark, waitForPart } from './support/reader.ts'
import { mastodonPage, openSitePage, type SitePage, xPage } from './support/site-pages.ts'

describe('Firefox: a post is routed in two keys, dealt with and closed', () => {
  let firefox: FirefoxWithExtension
  let options: Page

  beforeEach(async ({ skip }) => {
    const reason = whyNoFirefox()
    if (reason !== undefined) return skip(reason)
    firefox = await launchFirefox({ extension: builtForFirefox(), preferences: eventPageEndsSoon })
    options = await firefox.openOwnPage('options.html')
  })
  // Where they were skipped there is nothing to end.
  afterEach(() => firefox?.close())

  /** @param between every two steps, e.g. the end of the event page */
  async function walk(site: SitePage, between: () => Promise<void> = async () => undefined): Promise<void> {
    const reader = await openSitePage(firefox.browser, site)
    await waitForMark(options, reader, /^Customer service\?.*Our guess/u)
    await between()
    await focusMark(reader)
    await recordKeys(reader)
    await reader.page.keyboard.press('Enter')
    await waitForPart(options, reader, 'dialog', /^Route this post$/u)
    await waitForPart(options, reader, 'checkbox', /^Customer service/u)
    await reader.page.keyboard.press('Enter')
    await waitForPart(options, reader, 'button', /^Undo/u)
    await waitForMark(options, reader, /^Customer service.*left.*Confirmed/u)
    // The site was told of neither key; of one pressed outside of ours it is, or nothing would have been proven.
    expect(await recordedKeys(reader)).toEqual([])
    await reader.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await reader.page.keyboard.press('x')
    expect(await recordedKeys(reader)).toContain('keydown x')
    await between()
    await openRow(options, site.text)
    await between()
    await options.bringToFront()
    await closeWithKeys(options)
    await waitForMark(options, reader, /Closed by Customer service · Resolved/u)
    await reader.page.close()
  }

  async function outcomes(): Promise<(string | undefined)[]> {
    return (await ask(options, 'myReports', {})).rows.map((row) => row.parts[0]?.state.kind)
  }

  test('on Mastodon and X, stored in this browser; the event page ends between every two steps', async () => {
    const between = () => untilEventPageEnds(firefox.browser, options)
    await addMastodon(options, 'kettles.example')
    await allowX(options)
    const term = { id: 'northwind', text: 'Northwind', kind: 'own' } as const
    await ask(options, 'act', { mutation: { opId: 'term', kind: 'put-row', args: { rowKind: 'watch-term', value: term } } })
    await walk(mastodonPage, between)
    await walk(xPage, between)
    expect(await outcomes()).toEqual(['closed', 'closed'])
  })

  describe('at a server', () => {
    let folder = ''
    let server: ServerProcess

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'switchboard-firefox-'))
      server = await startServerProcess(join(folder, 'database'))
    })
    afterEach(async () => {
      await server?.stop()
      if (folder !== '') await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    })

    test('on Mastodon and X, stored there, as long as the person consents to sending', async () => {
      expect(await consents(options)).toEqual([])
      await joinServer(options, server.address, server.invitations['Ben Castell'] ?? '')
      expect(await consents(options)).toEqual([...sentToServer])
      await addMastodon(options, 'kettles.example')
      await allowX(options)
      await walk(mastodonPage)
      await walk(xPage)
      expect(await outcomes()).toEqual(['closed', 'closed'])
      await expect.poll(async () => (await ask(options, 'overview', {})).waiting).toBe(0)
      // What a colleague's client is told, who was not there.
      const colleague = await joinAsColleague(server.address, server.invitations['Carla Stein'] ?? '')
      const items = await colleague.items()
      expect(items.map(({ post }) => post.text)).toEqual([
        expect.stringContaining(mastodonPage.text),
        expect.stringContaining(xPage.text),
      ])

      await takeConsentBack(options)
      const itemId = items[0]?.id ?? ''
      const args = { text: 'She sent a picture', departmentId: undefined }
      await ask(options, 'act', { mutation: { opId: 'noted', kind: 'note', itemId, args } })
      await ask(options, 'syncNow', {})
      expect(await ask(options, 'overview', {})).toMatchObject({ waiting: 1, sync: { kind: 'needs-sign-in' } })
      expect(JSON.stringify(await colleague.items())).not.toContain('She sent a picture')
    })
  })
})
