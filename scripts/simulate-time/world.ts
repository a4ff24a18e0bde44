import { type Counting, ourCounting } from './counting.ts'
import { type Day, places } from './day-step.ts'
import { SimulatedBackground } from './simulated-background.ts'
import { SimulatedPage } from './simulated-page.ts'
import { Truth } from './truth.ts'
import type { Evidence } from '../../lib/budget/log-entry.ts'
import type { Glimpse, Happening, UsualDesign } from './usual-design.ts'
import { seededChance } from '../train/seeded-chance.ts'

export const quietMs = 60_000
type Faults = Record<'crashes' | 'sleeps' | 'clockForward' | 'lost' | 'privateNow' | 'hoursOver', number>

/** One person, their machine and their browser: the moments that the project's own code is told of, and the truth beside them. */
export class World {
  readonly truth = new Truth()
  readonly background: SimulatedBackground
  /** What may cost up to 20 s each. */
  readonly faults: Faults = { crashes: 0, sleeps: 0, clockForward: 0, lost: 0, privateNow: 0, hoursOver: 0 }
  readonly pages: SimulatedPage[]
  readonly born = new Map<string, SimulatedPage>()
  readonly day: Day
  mono = 0
  tz: string
  wallAhead: number
  boot = 1
  isRunning = true
  inputAt = 0
  #isIdle = false
  isLocked = false
  isUnsure = false
  front: SimulatedPage | undefined
  #beside = 0
  kills = 0
  killWhen: 'before' | 'after' = 'before'
  delivery: 'once' | 'twice' | 'again-later' | 'shuffled' | 'lost' = 'once'
  again: { at: number; page: SimulatedPage; entries: Evidence[] }[] = []
  readonly #counting: Counting
  readonly #designs: readonly UsualDesign[]
  readonly #chance: () => number
  #glimpse: Glimpse | undefined

  constructor(day: Day, counting: Counting = ourCounting, designs: readonly UsualDesign[] = []) {
    this.day = day
    this.tz = day.tz
    this.wallAhead = day.startAt
    this.#counting = counting
    this.#designs = designs
    this.#chance = seededChance(day.chance + 1)
    this.background = new SimulatedBackground(day.job, counting)
    this.pages = places.map((_, place) => this.#newPage(place))
    if (day.job === 'always') this.truth.open(this.background.openAlways(this.wall), this.mono, this.wall)
  }

  get wall(): number {
    return this.wallAhead + this.mono
  }

  #newPage(place: number): SimulatedPage {
    const clocks = { mono: () => this.mono, wall: () => this.wall, tz: () => this.tz }
    const page = new SimulatedPage(
      this.born.size + 1,
      places[place] ?? { site: undefined, window: 0 },
      clocks,
      this.#counting.witness,
    )
    this.born.set(page.id, page)
    return page
  }

  /** The site that counts for a page by the browser's word. */
  #siteOf({ place }: SimulatedPage): string | undefined {
    if (this.#counting.isPrivate(place.window)) return undefined
    return place.isPanel ? places[this.#beside]?.site : place.site
  }

  isCounted(page: SimulatedPage): boolean {
    const site = page.place.isPanel ? places[this.#beside]?.site : page.place.site
    return site !== undefined && page.place.window !== 2 && !this.background.isPrivate(site, this.wall, this.tz)
  }

  isEngaged(): boolean {
    const page = this.front
    return page !== undefined && this.isRunning && !this.isLocked && this.mono - this.inputAt < quietMs && this.isCounted(page)
  }

  /** Time passes until the next moment at which anything happens, over and over. */
  pass(ms: number, everyMs = Number.POSITIVE_INFINITY): void {
    const until = this.mono + ms
    let inputAt = everyMs < Number.POSITIVE_INFINITY ? this.mono : everyMs
    for (;;) {
      if (inputAt <= this.mono) {
        this.touch()
        inputAt += everyMs
      }
      if (this.mono >= until) return
      this.#advance(Math.min(until, inputAt, this.#nextMoment()))
      this.wake()
    }
  }

  #nextMoment(): number {
    let next = this.front?.nextPulseAfter(this.mono) ?? Number.POSITIVE_INFINITY
    for (const { askAgainAt } of this.pages) next = Math.min(next, askAgainAt)
    for (const { at } of this.again) next = Math.min(next, at)
    const canGoIdle = this.isRunning && !this.#isIdle && !this.isLocked
    return Math.max(canGoIdle ? Math.min(next, this.inputAt + quietMs) : next, this.mono + 1)
  }

  #heardAt(): number {
    const { crashes, lost } = this.faults
    return (crashes + lost > 0 ? this.background.log.sum?.lastAt : undefined) ?? this.wall
  }

  /** Somebody is there at this moment, however short. */
  #comeBack(): void {
    if (this.isEngaged()) this.truth.comeBack(this.wall, this.#heardAt())
  }

  /** Writes down what is true until then. */
  #advance(to: number): void {
    const { truth, mono: from } = this
    const front = this.front
    if (front && this.isRunning) {
      const last = truth.front.at(-1)
      if (last?.page === front.id && last.to === from) last.to = to
      else truth.front.push({ page: front.id, from, to })
      const site = this.#siteOf(front)
      if (site !== undefined && this.background.isPrivate(site, this.wall, this.tz)) truth.private.push({ site, from, to })
    }
    if (this.isLocked) truth.locked.push({ from, to })
    this.#look(from, to)
    const isWithinHours = this.wall < (this.background.log.windows.at(-1)?.until ?? Number.POSITIVE_INFINITY)
    if (this.isEngaged() && isWithinHours) {
      truth.comeBack(this.wall, this.#heardAt())
      if (front && truth.window) {
        const { id, isSure } = truth.window
        truth.engage({ page: front.id, window: id, from, to, isSure: isSure && !this.isUnsure })
        truth.window.lastAt = Math.max(truth.window.lastAt, this.wall + to - from)
      }
    }
    if (front && this.day.job === 'hours' && this.isEngaged() && !(isWithinHours && truth.window))
      truth.wait({ page: front.id, from, to })
    this.mono = to
  }

  /** What the usual designs see meanwhile. */
  #look(from: number, to: number): void {
    if (this.#designs.length === 0) return
    const front = this.isRunning ? this.front : undefined
    const tab = front?.place.isPanel ? this.pages[this.#beside] : front
    const isCounted = tab !== undefined && this.isCounted(tab)
    const isActive = !this.isLocked && !this.#isIdle
    this.#glimpse = { from, to, wall: this.wall, tab: isCounted ? tab.id : undefined, hasFocus: tab === front, isActive }
    for (const design of this.#designs) design.during(this.#glimpse)
  }

  tell(what: Happening): void {
    for (const design of this.#designs) design.happened(what, { mono: this.mono, wall: this.wall }, this.#glimpse)
  }

  wake(): void {
    if (!this.isRunning) return
    const front = this.front
    if (front && (this.mono - front.bornAt) % 15_000 === 0) this.pulse(front)
    if (!this.#isIdle && !this.isLocked && this.mono - this.inputAt >= quietMs) {
      this.#isIdle = true
      this.tell('idle')
      this.machine('idle')
    }
    for (const page of this.pages) if (page.askAgainAt <= this.mono) this.deliver(page)
    if (this.again.length === 0) return
    const due = this.again.filter(({ at }) => at <= this.mono)
    this.again = this.again.filter(({ at }) => at > this.mono)
    for (const { page, entries } of due) this.#receive(page, entries)
  }

  pulse(page: SimulatedPage): void {
    if (page.place.site === undefined) return
    page.witness.look(this.#isPresent(page))
    page.witness.pulse()
    this.deliver(page)
  }

  #isPresent(page: SimulatedPage): boolean {
    return page === this.front && !this.isLocked
  }

  lookAt(page: SimulatedPage | undefined, isPresent: boolean): void {
    if (page?.place.site === undefined) return
    page.witness.look(isPresent)
    this.deliver(page)
  }

  /** The system says something about its person, and the background passes it on. */
  machine(state: 'active' | 'idle' | 'locked'): void {
    for (const page of this.pages) {
      if (page.place.site === undefined) continue
      page.witness.machine(state)
      this.deliver(page)
    }
  }

  deliver(page: SimulatedPage): void {
    page.askAgainAt = Number.POSITIVE_INFINITY
    for (let entries = page.queue.next(); entries.length > 0; entries = page.queue.next()) {
      if (this.kills > 0) {
        this.kills -= 1
        this.tell('worker-killed')
        if (this.killWhen === 'after') this.#receive(page, entries)
        if (!this.#counting.asksAgain) page.queue.taken(entries.length, true)
        page.askAgainAt = this.mono + 1_000
        return
      }
      const how = this.delivery
      this.delivery = 'once'
      if (how === 'lost') {
        // What is before it and what comes after it both hang on it.
        this.faults.lost += 2
        page.queue.taken(entries.length, true)
        continue
      }
      const wanted = this.#receive(page, how === 'shuffled' ? this.#shuffled(entries) : entries)
      if (how === 'twice') this.#receive(page, entries)
      if (how === 'again-later') this.again.push({ at: this.mono + 3_000, page, entries })
      page.queue.taken(entries.length, wanted)
    }
  }

  #shuffled(entries: readonly Evidence[]): Evidence[] {
    return entries
      .map((entry) => ({ entry, at: this.#chance() }))
      .sort((a, b) => a.at - b.at)
      .map(({ entry }) => entry)
  }

  #receive(page: SimulatedPage, entries: readonly Evidence[]): boolean {
    const site = this.#siteOf(page)
    if (site === undefined) return false
    const machine = this.isLocked ? 'locked' : this.#isIdle ? 'idle' : 'active'
    const wanted = this.background.receive(entries, { site, machine, boot: `boot-${this.boot}`, now: this.wall, tz: this.tz })
    const newest = this.background.log.windows.at(-1)
    if (newest?.openedBy !== 'hours') return wanted
    if (newest.ended && this.truth.window?.id === newest.id) this.truth.close(this.mono)
    if (newest.ended || this.truth.opened.has(newest.id)) return wanted
    if (this.truth.opened.size > 0) this.faults.hoursOver += 1
    this.truth.open(newest, this.mono - Math.max(0, Math.min(this.wall - newest.openedAt, 20_000)), this.wall)
    return wanted
  }

  touch(): void {
    const wasAway = this.isLocked || this.#isIdle
    this.inputAt = this.mono
    this.isLocked = false
    this.#isIdle = false
    this.isUnsure = false
    if (wasAway) {
      this.tell('idle')
      this.machine('active')
    }
    this.tell('input')
    this.#comeBack()
    const front = this.front
    if (front?.place.site === undefined) return
    if (wasAway) front.witness.look(true)
    front.witness.input()
    this.deliver(front)
  }

  /** What a page still has to say and nobody will hear. */
  lose(pages: readonly SimulatedPage[]): void {
    for (const page of pages) if (page.queue.next().length > 0) this.faults.lost += 1
  }

  bringToFront(place: number | undefined, newFirst = false): void {
    const [old, next] = [this.front, place === undefined ? undefined : this.pages[place]]
    if (old === next) return
    this.front = next
    this.#comeBack()
    if (newFirst) this.lookAt(next, true)
    this.lookAt(old, false)
    if (place !== undefined && place < 3) {
      // What the panel says is taken for the tab that is beside it when it arrives.
      if (place !== this.#beside) this.lose(this.pages.filter((page) => page.place.isPanel))
      this.#beside = place
    }
    if (!newFirst) this.lookAt(next, true)
    this.tell('front')
  }

  replace(page: SimulatedPage): SimulatedPage {
    const place = this.pages.indexOf(page)
    const fresh = this.#newPage(place)
    this.pages[place] = fresh
    return fresh
  }
}
