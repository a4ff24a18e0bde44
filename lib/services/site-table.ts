import { browser } from 'wxt/browser'
import type { SiteSettings } from '../messages/content-operations.ts'
import type { SiteRow } from '../messages/page-operations.ts'
import type { Site } from '../post/site.ts'
import { readSettings, type SiteSetting, updateSettings } from '../store/settings-db.ts'
import { tellPages, tellTabs } from './changes.ts'
import { withManagedSites } from './managed-settings.ts'
import { readManaged } from './read-managed.ts'
import { originsOf } from './site-origins.ts'

const annotatorFile = '/annotator.js'

/** The sites of this profile as they count: the person's own, and those that their organisation has set by policy. */
export async function readSites(): Promise<(SiteSetting & { managed: boolean })[]> {
  const [{ sites }, managed] = await Promise.all([readSettings(), readManaged()])
  return withManagedSites(sites, managed.sites)
}

/** The sites, with whether the browser lets us run there. */
export async function readSiteTable(): Promise<SiteRow[]> {
  const sites = await readSites()
  return Promise.all(sites.map(async (row) => ({ ...row, granted: await isGranted(row.host) })))
}

/** Adds, changes or removes a site, and starts or stops reading it at once. What is set by policy stays as it is set. */
export async function setSite(site: Site, host: string, change: { mode: SiteSetting['mode'] } | 'remove'): Promise<void> {
  await updateSettings((settings) => {
    const others = settings.sites.filter((row) => row.host !== host)
    return { ...settings, sites: change === 'remove' ? others : [...others, { site, host, mode: change.mode }] }
  })
  await registerAnnotator()
  if (change !== 'remove' && change.mode === 'badge') await startInOpenTabs(host)
  await tellTabs({ kind: 'settings-changed' })
  tellPages(['settings'])
}

/** How the tab with this URL is to be treated. */
export async function siteSettingsFor(url: string): Promise<SiteSettings> {
  const [sites, { quietMarks, paused }] = await Promise.all([readSites(), readSettings()])
  const row = sites.find(({ host }) => host === new URL(url).hostname)
  const mode = row && (await isGranted(row.host)) ? row.mode : 'off'
  return { site: row?.site, mode, quietMarks, paused }
}

/**
 * Whether an annotator at this address may ask about posts of these sites now. The person's table decides, by the address that the
 * browser names, never the message (A27).
 */
export async function mayRead(url: string, asked: readonly Site[]): Promise<boolean> {
  const [sites, { paused }] = await Promise.all([readSites(), readSettings()])
  const row = sites.find(({ host }) => host === new URL(url).hostname)
  return !paused && row?.mode === 'badge' && asked.every((site) => site === row.site)
}

/**
 * Registers the annotator for every site in badge mode that the browser lets us run on. Called on grant, start and update, also several
 * times at once: one after the other, each with the settings as they are by then.
 */
export async function registerAnnotator(): Promise<void> {
  await navigator.locks.request('switchboard-annotator', async () => {
    const sites = await readSites()
    const matches: string[] = []
    for (const { host, mode } of sites) if (mode === 'badge' && (await isGranted(host))) matches.push(...originsOf(host))
    const registered = await browser.scripting.getRegisteredContentScripts({ ids: ['annotator'] })
    if (matches.length === 0) {
      if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: ['annotator'] })
      return
    }
    const annotator = { id: 'annotator', matches, js: [annotatorFile] }
    if (registered.length > 0) await browser.scripting.updateContentScripts([annotator])
    else {
      await browser.scripting.registerContentScripts([
        { ...annotator, runAt: 'document_start', allFrames: false, persistAcrossSessions: true },
      ])
    }
  })
}

/** Permissions were given or taken in the browser's own settings, or we were updated: every tab does at once what holds now. */
export async function followPermissions(): Promise<void> {
  await registerAnnotator()
  const sites = await readSites()
  for (const { host, mode } of sites) if (mode === 'badge') await startInOpenTabs(host)
  await tellTabs({ kind: 'settings-changed' })
  tellPages(['settings'])
}

async function startInOpenTabs(host: string): Promise<void> {
  if (!(await isGranted(host))) return
  const tabs = await browser.tabs.query({ url: originsOf(host) })
  for (const { id } of tabs) {
    if (id !== undefined) {
      await browser.scripting.executeScript({ target: { tabId: id }, files: [annotatorFile] }).catch(() => undefined)
    }
  }
}

function isGranted(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: originsOf(host) })
}
