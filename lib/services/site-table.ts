import { browser } from 'wxt/browser'
import type { SiteSettings } from '../messages/content-operations.ts'
import type { SiteRow } from '../messages/page-operations.ts'
import type { Site } from '../post/site.ts'
import { readSettings, type SiteSetting, updateSettings } from '../store/settings-db.ts'
import { tellPages, tellTabs } from './changes.ts'
import { originsOf } from './site-origins.ts'

const annotatorFile = '/content-scripts/annotator.js'

/** The person's sites, with whether the browser lets us run there. */
export async function readSiteTable(): Promise<SiteRow[]> {
  const { sites } = await readSettings()
  return Promise.all(sites.map(async (row) => ({ ...row, granted: await isGranted(row.host) })))
}

/** Adds, changes or removes a site, and starts or stops reading it at once. */
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
  const { sites, quietMarks, paused } = await readSettings()
  const row = sites.find(({ host }) => host === new URL(url).hostname)
  return { site: row?.site, mode: row?.mode ?? 'off', quietMarks, paused }
}

/** Registers the annotator for every site in badge mode that the browser lets us run on. Called on grant, start and update. */
export async function registerAnnotator(): Promise<void> {
  const { sites } = await readSettings()
  const wanted: string[] = []
  for (const { host, mode } of sites) if (mode === 'badge' && (await isGranted(host))) wanted.push(...originsOf(host))
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: ['annotator'] })
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: ['annotator'] })
  if (wanted.length === 0) return
  await browser.scripting.registerContentScripts([
    {
      id: 'annotator',
      matches: wanted,
      js: [annotatorFile],
      runAt: 'document_start',
      allFrames: false,
      persistAcrossSessions: true,
    },
  ])
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
