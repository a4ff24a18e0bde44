import { browser } from 'wxt/browser'
import { t } from '../i18n/t.ts'
import { readsPosts } from '../org/site-mode.ts'
import { readSettings } from '../store/settings-db.ts'
import { randomIds } from '../util/ids.ts'
import { isSidePanelOpen, openSidePanel, panelPage } from '../util/side-panel.ts'
import { z } from '../util/zod.ts'
import { openPickerInFront } from './changes.ts'
import { draftOfPlace, type PointedAt } from './draft-of-place.ts'
import { keepDraft } from './drafts.ts'
import { iconAddress } from './show-notices.ts'
import { siteOfHost } from './site-modes.ts'
import { readSites, siteSettingsFor } from './site-table.ts'

const menuId = 'route-this'
const windowSize = { width: 420, height: 760 }

interface Tab {
  id?: number | undefined
  windowId?: number | undefined
  url?: string | undefined
  title?: string | undefined
}

/** What the browser says about a click in its context menu. */
export interface MenuClick {
  menuItemId: string | number
  pageUrl?: string | undefined
  linkUrl?: string | undefined
  srcUrl?: string | undefined
  selectionText?: string | undefined
}

/** Puts "Route this…" into the context menu of every page. The browser keeps it from then on. */
export async function offerRouteThis(): Promise<void> {
  await browser.contextMenus.removeAll()
  browser.contextMenus.create({
    id: menuId,
    title: t('panel.routeThis'),
    contexts: ['page', 'selection', 'link', 'image'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  })
}

/** Routes what was pointed at with the context menu. Call it before anything is awaited: only then may the panel be opened. */
export async function routePointed(click: MenuClick, tab: Tab | undefined): Promise<void> {
  if (click.menuItemId !== menuId || !tab) return
  const opening = tab.windowId === undefined ? Promise.resolve(false) : openSidePanel(tab.windowId)
  const page = click.pageUrl ?? tab.url ?? ''
  const link = { link: click.linkUrl, image: click.srcUrl }
  // What the browser itself says is enough for a link. Only where a page is meant, the page is asked for its own address.
  const asked = click.linkUrl === undefined ? await lookAtPage(tab, page) : undefined
  const selection = click.selectionText === undefined ? undefined : (asked?.selection ?? click.selectionText)
  await routePlace({ page, ...link, canonical: asked?.canonical, selection, title: tab.title }, tab, opening)
}

/** The shortcut: the post it means, where there is an annotator; else the page in front, or what is selected in it. */
export async function routeInFront(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  const page = tab?.url
  if (!tab || page === undefined || !/^https?:/u.test(page)) return sayNothingHere()
  const { mode, paused } = await siteSettingsFor(page)
  if (!paused && mode === 'badge' && (await openPickerInFront())) return
  if (!paused && mode === 'panel') return showPanel(tab, Promise.resolve(false), `?tab=${tab.id}`)
  const asked = await lookAtPage(tab, page)
  await routePlace({ page, ...asked, title: tab.title }, tab, Promise.resolve(false))
}

async function routePlace(at: PointedAt, tab: Tab, opening: Promise<boolean>): Promise<void> {
  const draft = draftOfPlace(at, randomIds.next())
  if (!draft) return sayNothingHere()
  await keepDraft(draft)
  await showPanel(tab, opening, '?draft')
}

/** The panel beside the page; where the browser opens none, a small window of its own. */
async function showPanel({ windowId }: Tab, opening: Promise<boolean>, query: string): Promise<void> {
  if (await opening) return
  if (windowId !== undefined && (await isSidePanelOpen(windowId))) return
  if (windowId !== undefined && (await openSidePanel(windowId))) return
  const url = new URL(`${panelPage}${query}`, browser.runtime.getURL('/options.html')).href
  await browser.windows.create({ url, type: 'popup', ...windowSize })
}

const lookSchema = z.object({ canonical: z.string().optional(), selection: z.string().optional() })

/**
 * Looks once at the page in front, which the person has just pointed at: its own address and what they selected. Where a site is off or
 * only links are routed, nothing is read, not even this.
 */
async function lookAtPage({ id }: Tab, page: string): Promise<z.output<typeof lookSchema> | undefined> {
  if (id === undefined || !URL.canParse(page)) return undefined
  const [sites, { paused }] = await Promise.all([readSites(), readSettings()])
  const row = siteOfHost(sites, new URL(page).hostname)
  if (paused || (row && !readsPosts(row.mode))) return undefined
  const results = await browser.scripting.executeScript({ target: { tabId: id }, func: look }).catch(() => [])
  return lookSchema.safeParse(results[0]?.result).data
}

/** Runs in the page, by itself: nothing of this file is there. A page may have elements that stand in for `document`'s own words (A9). */
function look(): { canonical: string | undefined; selection: string | undefined } {
  // oxlint-disable-next-line typescript/unbound-method -- called with its own `this`
  const find = Document.prototype.querySelector
  const link: unknown = find.call(document, 'link[rel="canonical"][href]')
  const canonical = link instanceof HTMLLinkElement ? link.href : undefined
  const selection = String(getSelection() ?? '')
  return { canonical, selection: selection.trim() === '' ? undefined : selection.slice(0, 5_000) }
}

/** A key that does nothing is worse than a refusal. */
async function sayNothingHere(): Promise<void> {
  await browser.notifications.create('shortcut', {
    type: 'basic',
    iconUrl: iconAddress(),
    title: t('notice.nothingHere'),
    message: t('notice.nothingHereWhy'),
  })
}
