import { browser } from 'wxt/browser'
import type { SiteSettings } from '../messages/content-operations.ts'
import type { SiteRow } from '../messages/page-operations.ts'
import { quieter, readsPosts, type SiteMode } from '../org/site-mode.ts'
import type { Site } from '../post/site.ts'
import { readSettings, updateSettings } from '../store/settings-db.ts'
import { tellPages, tellTabs } from './changes.ts'
import { organisationModes } from './organisation-modes.ts'
import { fixesInForce } from './site-fixes.ts'
import { readSiteHealth } from './site-health.ts'
import { readManaged } from './read-managed.ts'
import { otherHosts, type SiteInUse, siteOfHost, sitesInUse } from './site-modes.ts'
import { originsOf } from './site-origins.ts'

const annotatorFile = '/annotator.js'

/** The sites of this profile as they count: what the person chose, within what their organisation allows. */
export async function readSites(): Promise<SiteInUse[]> {
  const [{ sites }, { sites: policy }, modes, fixes] = await Promise.all([
    readSettings(),
    readManaged(),
    organisationModes(),
    fixesInForce(),
  ])
  // A site that is switched off by a fix is not read, but what people chose stays.
  return sitesInUse(sites, policy, modes).map((row) =>
    fixes.get(row.site)?.off ? { ...row, mode: quieter(row.mode, 'link') } : row,
  )
}

/** The sites, with whether the browser lets us run there. */
export async function readSiteTable(): Promise<SiteRow[]> {
  const [sites, fixes, health] = await Promise.all([readSites(), fixesInForce(), readSiteHealth()])
  const rowOf = async (row: SiteInUse): Promise<SiteRow> => ({
    ...row,
    otherHosts: otherHosts(row),
    granted: await isGranted(row.host),
    fix: fixes.get(row.site),
    health: health.get(row.site),
  })
  return Promise.all(sites.map(rowOf))
}

/** Adds, changes or removes a site, and starts or stops reading it at once. What is set by policy gets no louder by it. */
export async function setSite(site: Site, host: string, change: { mode: SiteMode } | 'remove'): Promise<void> {
  await updateSettings((settings) => {
    const others = settings.sites.filter((row) => row.host !== host)
    return { ...settings, sites: change === 'remove' ? others : [...others, { site, host, mode: change.mode }] }
  })
  await registerAnnotator()
  await startInOpenTabs((row) => row.host === host)
  await tellTabs({ kind: 'settings-changed' })
  tellPages(['settings'])
}

/** How the tab with this URL is to be treated. */
export async function siteSettingsFor(url: string): Promise<SiteSettings> {
  const { hostname } = new URL(url)
  const [sites, { quietMarks, paused }, fixes] = await Promise.all([readSites(), readSettings(), fixesInForce()])
  const row = siteOfHost(sites, hostname)
  const mode = row && (await isGranted(hostname)) ? row.mode : 'off'
  const fix = row && fixes.get(row.site)
  const reading = fix && { version: fix.version, offFields: fix.offFields, selectors: fix.selectors }
  return { site: row?.site, mode, quietMarks, paused, ...(reading && { fix: reading }) }
}

/** The site whose posts are read at this address now, by the person's own table. */
export async function siteOfPage(url: string): Promise<Site | undefined> {
  const [sites, { paused }] = await Promise.all([readSites(), readSettings()])
  const row = siteOfHost(sites, new URL(url).hostname)
  return row && !paused && readsPosts(row.mode) ? row.site : undefined
}

/**
 * Whether an annotator at this address may ask about posts of these sites now. The person's table decides, by the address that the
 * browser names, never the message (A27).
 */
export async function mayRead(url: string, asked: readonly Site[]): Promise<boolean> {
  const [sites, { paused }] = await Promise.all([readSites(), readSettings()])
  const row = siteOfHost(sites, new URL(url).hostname)
  return !paused && row !== undefined && readsPosts(row.mode) && asked.every((site) => site === row.site)
}

/**
 * Registers the annotator for every site whose posts are read and that the browser lets us run on: where only links are routed, not
 * even its code is in the page. Called on grant, start and update, also several times at once: one after the other, each with the
 * settings as they are by then.
 */
export async function registerAnnotator(): Promise<void> {
  await navigator.locks.request('switchboard-annotator', async () => {
    const matches = (await hostsToRead(() => true)).flatMap(originsOf)
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

/**
 * Permissions were given or taken in the browser's own settings, the organisation chose other modes, or we were updated: every tab does
 * at once what holds now.
 */
export async function followPermissions(): Promise<void> {
  await registerAnnotator()
  await startInOpenTabs(() => true)
  await tellTabs({ kind: 'settings-changed' })
  tellPages(['settings'])
}

async function startInOpenTabs(meant: (row: SiteInUse) => boolean): Promise<void> {
  for (const host of await hostsToRead(meant)) {
    for (const { id } of await browser.tabs.query({ url: originsOf(host) })) {
      if (id !== undefined)
        await browser.scripting.executeScript({ target: { tabId: id }, files: [annotatorFile] }).catch(() => undefined)
    }
  }
}

/** Hosts whose posts are read and where the browser lets us, each once. */
async function hostsToRead(meant: (row: SiteInUse) => boolean): Promise<string[]> {
  const sites = await readSites()
  const hosts = new Set<string>()
  for (const row of sites) {
    if (!meant(row)) continue
    for (const host of [row.host, ...otherHosts(row)]) {
      const said = siteOfHost(sites, host)
      if (said && readsPosts(said.mode) && (await isGranted(host))) hosts.add(host)
    }
  }
  return [...hosts]
}

function isGranted(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: originsOf(host) })
}
