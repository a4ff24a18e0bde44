import { type BudgetRules, budgetRules } from '../../lib/budget/budget-rules.ts'
import { longestAwayMs } from '../../lib/budget/engagement-window.ts'
import { type EvidenceLog, takeEvidence } from '../../lib/budget/evidence-log.ts'
import { foldEvidence } from '../../lib/budget/fold-evidence.ts'
import { localDay } from '../../lib/budget/local-day.ts'
import { ownBudgetAtFirst, type PrivateSpan } from '../../lib/budget/own-budget.ts'
import { privateSites, setPrivate } from '../../lib/budget/private-now.ts'
import type { Evidence } from '../../lib/budget/log-entry.ts'
import { endWindow, openWindow } from '../../lib/budget/open-window.ts'
import { totalMs } from '../../lib/budget/counted-time.ts'
import { createWitness, type Witness } from '../../lib/presence/witness.ts'
import type { Step } from './steps.ts'

interface Page {
  site: string
  isPrivate: boolean
  witness: Witness
  waiting: Evidence[]
  nextPulseAt: number
}

const pulseEveryMs = 15_000

/** One person, one browser with three pages, and the truth: what a camera over the shoulder would count. */
export class WorldModel {
  log: EvidenceLog = { windows: [], entries: [] }
  /** Milliseconds in which somebody was engaged, inside a window. */
  truthMs = 0
  /** The same without the last moments before ten minutes away are over, which the log knows to a pulse only. */
  sureMs = 0
  faults = 0
  awakeMs = 0
  /** What was counted after every arrival. */
  shown: number[] = [0]
  #t = 0
  #clock: number
  #tz: string
  #boot = 1
  #serial = 0
  #inputAt = 0
  #locked = false
  #front: number | undefined
  /** When somebody was last there by the wall clock, in the window that is open. */
  #window: { lastAt: number; isSure: boolean } | undefined
  #nextKill: 'before' | 'after' | undefined
  #pages: Page[]
  #privateSpans: PrivateSpan[] = []
  readonly #rules: BudgetRules

  constructor(startAt: number, tz: string, rules: Partial<BudgetRules> = { exempt: true }) {
    this.#clock = startAt
    this.#tz = tz
    this.#rules = { ...budgetRules(ownBudgetAtFirst, undefined), ...rules }
    this.#pages = [this.#newPage('x'), this.#newPage('reddit'), this.#newPage('mastodon', true)]
  }

  get wall(): number {
    return this.#clock + this.#t
  }

  #newPage(site: string, isPrivate = false): Page {
    this.#serial += 1
    const bornAt = this.#t
    const page: Page = { site, isPrivate, waiting: [], nextPulseAt: this.#t + pulseEveryMs, witness: undefined as never }
    page.witness = createWitness({
      page: `page-${this.#serial}`,
      mono: () => this.#t - bornAt,
      wall: () => this.wall,
      tz: () => this.#tz,
      tell: (evidence) => void (isPrivate || page.waiting.push(evidence)),
    })
    return page
  }

  get #today(): string {
    return localDay(this.wall, this.#tz, this.#rules.dayStartHour)
  }

  #privateNow(): string[] {
    return this.#privateSpans.length === 0 ? [] : privateSites(this.#privateSpans, this.#today)
  }

  #isEngaged(): boolean {
    const front = this.#front === undefined ? undefined : this.#pages[this.#front]
    const isCounted = front !== undefined && !front.isPrivate && !this.#privateNow().includes(front.site)
    return isCounted && !this.#locked && this.#t - this.#inputAt < 60_000
  }

  /** Time passes, awake, a second at a time. */
  #pass(ms: number): void {
    for (let left = ms; left > 0;) {
      const tick = Math.min(left, 1_000, 60_000 - ((this.#t - this.#inputAt) % 60_000))
      if (this.#isEngaged()) this.#checkAway()
      if (this.#isEngaged() && this.#window) {
        this.truthMs += tick
        if (this.#window.isSure) this.sureMs += tick
        this.#window.lastAt = Math.max(this.#window.lastAt, this.wall + tick)
      }
      this.#t += tick
      this.awakeMs += tick
      left -= tick
      for (const page of this.#pages) this.#wake(page)
      this.#deliver()
    }
  }

  /** Whether the window is over is asked when somebody comes back. */
  #checkAway(): void {
    if (!this.#window) return
    const awayMs = this.wall - this.#window.lastAt
    if (awayMs >= longestAwayMs) this.#window = undefined
    else {
      this.#window.isSure &&= awayMs < longestAwayMs - 20_000
      this.#window.lastAt = Math.max(this.#window.lastAt, this.wall)
    }
  }

  #wake(page: Page): void {
    if (page.nextPulseAt > this.#t) return
    page.nextPulseAt = this.#t + pulseEveryMs
    page.witness.look(this.#pages[this.#front ?? -1] === page)
    page.witness.pulse()
  }

  /** What waits is sent; a worker that dies on the way is asked again a moment later. */
  #deliver(): void {
    for (const page of this.#pages) {
      if (page.waiting.length === 0) continue
      const kill = this.#nextKill
      this.#nextKill = undefined
      if (kill === 'before') continue
      const machine = this.#locked ? 'locked' : this.#t - this.#inputAt >= 60_000 ? 'idle' : 'active'
      const place = { boot: `boot-${this.#boot}`, site: page.site, machine, now: this.wall, today: this.#today } as const
      const circumstances = { ...place, dayStart: this.#rules.dayStartHour, privateSpans: this.#privateSpans }
      const change = takeEvidence(this.log, page.waiting, circumstances)
      const known = new Set(this.log.entries.map(({ page, seq }) => `${page} ${seq}`))
      const fresh = change.entries.filter(({ page, seq }) => !known.has(`${page} ${seq}`))
      const kept = this.log.windows.slice(0, this.log.windows.length - change.windows.length)
      this.log = { windows: [...kept, ...change.windows], entries: [...this.log.entries, ...fresh] }
      if (kill !== 'after') page.waiting = []
      this.shown.push(totalMs(foldEvidence(this.log.entries).counted))
    }
  }

  #look(): void {
    if (this.#isEngaged()) this.#checkAway()
    for (const [index, page] of this.#pages.entries()) page.witness.look(index === this.#front && !this.#locked)
    this.#deliver()
  }

  #unlock(): void {
    if (!this.#locked) return
    this.#locked = false
    this.#inputAt = this.#t
    for (const page of this.#pages) page.witness.machine('active')
  }

  #touch(): void {
    this.#inputAt = this.#t
    this.#unlock()
    if (this.#isEngaged()) this.#checkAway()
    if (this.#front !== undefined) this.#pages[this.#front]?.witness.input()
  }

  /** The machine's clock stands still in sleep or runs on, as systems differ; the wall's runs on. */
  #sleep(ms: number, clockRuns: boolean): void {
    this.faults += 1
    // Where it runs on, the page takes its person to be there for the rest of the minute.
    const believedMs = Math.min(ms, 60_000 - (this.#t - this.#inputAt))
    if (clockRuns && this.#isEngaged() && this.#window)
      this.#window.lastAt = Math.max(this.#window.lastAt, this.wall + believedMs)
    if (clockRuns) this.#t += ms
    else {
      this.#clock += ms
      this.#inputAt -= 60_000
    }
    for (const page of this.#pages) this.#wake(page)
    this.#deliver()
  }

  do(step: Step): void {
    switch (step.kind) {
      case 'wait':
        return this.#pass(step.ms)
      case 'type':
        for (let left = step.ms; left > 0; left -= 5_000) {
          this.#touch()
          this.#pass(Math.min(left, 5_000))
        }
        return
      case 'focus':
        this.#unlock()
        this.#inputAt = this.#t
        if (this.#front === step.page) return this.#touch()
        this.#front = step.page
        return this.#look()
      case 'blur':
        this.#front = undefined
        return this.#look()
      case 'lock':
        // What is on its way arrives: evidence that comes to a locked machine is not believed (T20).
        this.#pass(1_000)
        for (const page of this.#pages) page.witness.machine('locked')
        this.#locked = true
        return this.#deliver()
      case 'sleep':
        return this.#sleep(step.ms, step.clockRuns)
      case 'kill-worker':
        this.#nextKill = step.when
        return
      case 'crash-page':
        this.faults += 1
        return this.#replace([step.page])
      case 'crash-browser':
        this.faults += 1
        this.#boot += 1
        return this.#replace([0, 1, 2])
      case 'set-clock':
        // Not at the same moment as a sleep, which it would hide.
        this.#pass(20_000)
        this.#clock += step.ms
        return this.#pass(20_000)
      case 'set-zone':
        this.#tz = step.tz
        return
      case 'private':
        return this.#setPrivate(step.site, step.on)
      case 'start':
        return this.#start()
      case 'end':
        return this.#end()
    }
  }

  #replace(places: readonly number[]): void {
    for (const place of places) {
      const old = this.#pages[place]
      if (old) this.#pages[place] = this.#newPage(old.site, old.isPrivate)
      if (this.#front === place) this.#front = undefined
    }
  }

  /** Without a blur, as from another device's clock or a page of ours beside it: the harder case. */
  #setPrivate(site: string, on: boolean): void {
    const change = { site, on, today: this.#today, now: this.wall }
    this.#privateSpans = setPrivate(this.#privateSpans, change)
    if (!on) for (const page of this.#pages) page.witness.pulse()
    this.#deliver()
  }

  #start(): void {
    const outcome = openWindow(this.log, { openedBy: 'start', rules: this.#rules, now: this.wall, tz: this.#tz })
    this.#window ??= { lastAt: this.wall, isSure: true }
    if (outcome.kind !== 'opened') return
    this.#window = { lastAt: this.wall, isSure: true }
    const changed = new Set(outcome.windows.map(({ id }) => id))
    this.log = { ...this.log, windows: [...this.log.windows.filter(({ id }) => !changed.has(id)), ...outcome.windows] }
    // The page in front says at once where it stands.
    for (const page of this.#pages) page.witness.pulse()
    this.#deliver()
  }

  #end(): void {
    const ended = endWindow(this.log, this.wall)
    if (!ended) return
    // The popup takes the focus to be clicked.
    this.do({ kind: 'blur' })
    this.log = { ...this.log, windows: [...this.log.windows.slice(0, -1), ended] }
    this.#window = undefined
    // Nobody clicks twice within the second after which a killed worker is asked again.
    this.#pass(1_000)
  }
}
