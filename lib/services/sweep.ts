import type { SweepSite, SweepView } from '../messages/page-operations.ts'
import { type WatchTerm, watchTermKinds } from '../org/org-rows.ts'
import { isLookedAtOn, mostSearches, rotaOf, sweepLookId, weekdayOf } from '../org/sweep.ts'
import { searchAddress } from '../sites/search-address.ts'
import type { OrganisationDb } from '../store/organisation-db.ts'
import { readPosition } from '../store/position-store.ts'
import { readOpenings, rememberOpening } from '../store/search-openings.ts'
import { readSettings, type SearchOpening, type SiteSetting } from '../store/settings-db.ts'
import { foundBy } from '../triage/found-by.ts'
import { systemClock } from '../util/clock.ts'
import { tellPages } from './changes.ts'
import { type ItemsView, readItems } from './items-view.ts'
import { openingName } from './opening-name.ts'
import { readyWorkspace } from './ready-workspace.ts'
import { readSites } from './site-table.ts'
import type { Workspace } from './workspace.ts'

/** Every watch term on every enabled site's own search page, with who looked last, and whose turn it is. */
export async function readSweep(): Promise<SweepView> {
  const workspace = await readyWorkspace()
  const now = systemClock.now()
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const [view, sitesInUse, own, openings] = await Promise.all([
    readItems(workspace),
    readSites(),
    readSettings(),
    readOpenings(now),
  ])
  // LinkedIn begins with links alone: until somebody has chosen that, it is no site to look on.
  const isChosen = ({ host, mode, managed }: (typeof sitesInUse)[number]) =>
    mode !== 'off' && (mode !== 'link' || managed || own.sites.some((row) => row.host === host))
  const all = [...view.watchTerms.values()].sort(byKindAndText)
  const terms = all.slice(0, mostSearches)
  const day = weekdayOf(now, zone)

  const linesOf = async ({ site, host }: SiteSetting): Promise<SweepSite> => {
    const lines = terms.map(async (term) => {
      const address = searchAddress(site, host, term.text)
      if (address === undefined) return []
      const look = view.looks.get(sweepLookId({ host, termId: term.id }))
      const opening = openings[openingName(workspace.session, { host, termId: term.id })]
      const opened = opening && { at: opening.at, found: await foundSince(workspace, view, { site, host }, opening) }
      return [{ term, address, look, lookedToday: isLookedAtOn(look, now, zone), opened }]
    })
    return { site, host, lines: (await Promise.all(lines)).flat() }
  }
  const sites = await Promise.all(sitesInUse.filter(isChosen).map(linesOf))
  return {
    sites: sites.filter(({ lines }) => lines.length > 0 || terms.length === 0),
    hasTerms: terms.length > 0,
    leftOut: all.length - terms.length,
    day,
    today: rotaOf([...view.rota.values()], day),
    rota: [...view.rota.values()],
  }
}

/** A search page is being opened: what this person tags and routes on that site from now on is what the look finds. */
export async function openSearch(place: { host: string; termId: string }): Promise<void> {
  const { session, db } = await readyWorkspace()
  const { nextMid } = await readPosition(db)
  await rememberOpening(openingName(session, place), { at: systemClock.now(), mid: nextMid })
  tellPages(['settings'])
}

/** Own names first, competitors last. */
const byKindAndText = (a: WatchTerm, b: WatchTerm) =>
  watchTermKinds.indexOf(a.kind) - watchTermKinds.indexOf(b.kind) || a.text.localeCompare(b.text)

/** By the numbers of this client's own acts: times of items are the server's, and its clock may differ. */
async function foundSince(
  { db }: Workspace,
  { items }: ItemsView,
  { site, host }: Pick<SiteSetting, 'site' | 'host'>,
  { mid }: SearchOpening,
): Promise<number> {
  return foundBy(items.values(), await opsSince(db, mid), site, host)
}

async function opsSince(db: OrganisationDb, mid: number): Promise<Set<string>> {
  const ops = await db.getAllFromIndex('ops', 'mid', IDBKeyRange.lowerBound(mid))
  return new Set(ops.map(({ opId }) => opId))
}
