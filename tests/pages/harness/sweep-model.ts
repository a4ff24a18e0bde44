import type { SweepView } from '../../../lib/messages/page-operations.ts'
import type { RotaDay, SweepLook, WatchTerm } from '../../../lib/org/org-rows.ts'
import { isLookedAtOn, type LookAct, lookAfter, mostSearches, rotaOf, sweepLookId, weekdayOf } from '../../../lib/org/sweep.ts'
import type { Site } from '../../../lib/post/site.ts'
import { searchAddress } from '../../../lib/sites/search-address.ts'

/** The sweep of an organisation in memory. */
export class SweepModel {
  looks = new Map<string, SweepLook>()
  rota: RotaDay[] = []
  /** What was found since this person opened a search. */
  opened = new Map<string, { at: number; found: number }>()

  look(args: { host: string; termId: string; found: number }, personId: string, at: number): void {
    this.fold({ kind: 'look', args }, personId, at)
  }

  fold(act: LookAct, personId: string, at: number): void {
    const id = sweepLookId(act.args)
    const look = lookAfter(this.looks.get(id), act, { personId, at })
    if (look) this.looks.set(id, look)
    else this.looks.delete(id)
    this.opened.delete(id)
  }

  open(place: { host: string; termId: string }): void {
    this.opened.set(sweepLookId(place), { at: Date.now(), found: 0 })
  }

  view(terms: readonly WatchTerm[], rows: readonly { site: Site; host: string; mode: string }[]): SweepView {
    const now = Date.now()
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
    const day = weekdayOf(now, zone)
    const sites = rows.flatMap(({ site, host, mode }) => {
      if (mode === 'off') return []
      const lines = terms.slice(0, mostSearches).flatMap((term) => {
        const id = sweepLookId({ host, termId: term.id })
        const look = this.looks.get(id)
        const address = searchAddress(site, host, term.text)
        const lookedToday = isLookedAtOn(look, now, zone)
        return address === undefined ? [] : [{ term, address, look, lookedToday, opened: this.opened.get(id) }]
      })
      return [{ site, host, lines }]
    })
    const leftOut = Math.max(0, terms.length - mostSearches)
    return { sites, hasTerms: terms.length > 0, leftOut, day, today: rotaOf(this.rota, day), rota: this.rota }
  }
}
