import type { Instant } from '../util/clock.ts'
import { readSettings, type SearchOpening, updateSettings } from './settings-db.ts'

/** A search that was opened longer ago than this is no longer being looked at. */
const keptMs = 12 * 60 * 60_000

/** The searches that this person has opened lately and not ended. */
export async function readOpenings(now: Instant): Promise<Record<string, SearchOpening>> {
  return fresh((await readSettings()).openings, now)
}

/** Remembers when a search was opened. Opened twice before it is ended, the first time counts: what was found since then is found. */
export async function rememberOpening(name: string, opening: SearchOpening): Promise<void> {
  await updateSettings((settings) => ({ ...settings, openings: { [name]: opening, ...fresh(settings.openings, opening.at) } }))
}

/** Forgets an opening, because what it was opened for has been done. */
export async function forgetOpening(name: string): Promise<void> {
  await updateSettings((settings) => {
    const { [name]: _ended, ...openings } = settings.openings ?? {}
    return { ...settings, openings }
  })
}

function fresh(openings: Record<string, SearchOpening> | undefined, now: Instant): Record<string, SearchOpening> {
  return Object.fromEntries(Object.entries(openings ?? {}).filter(([, { at }]) => now - at < keptMs))
}
