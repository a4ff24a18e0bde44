import { type BudgetRules, budgetRules } from '../../lib/budget/budget-rules.ts'
import type { EngagementWindow } from '../../lib/budget/engagement-window.ts'
import type { EvidenceLog } from '../../lib/budget/evidence-log.ts'
import { localDay } from '../../lib/budget/local-day.ts'
import type { Evidence, LogEntry } from '../../lib/budget/log-entry.ts'
import { ownBudgetAtFirst, type PrivateSpan } from '../../lib/budget/own-budget.ts'
import { privateSites, setPrivate } from '../../lib/budget/private-now.ts'
import type { Counting } from './counting.ts'
import type { Job } from './day-step.ts'

/** What was there when a setting was changed, and must not be changed by it (T14). */
export interface Snapshot {
  entries: number
  counted: ReturnType<Counting['fold']>['counted']
  windows: readonly EngagementWindow[]
}

const allHours = { days: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 24 * 60 }

/** The background with its store: the log outlives every worker. */
export class SimulatedBackground {
  log: EvidenceLog = { windows: [], entries: [] }
  /** All that arrived and counted, what came again included. */
  readonly arrived: LogEntry[] = []
  /** What was shown of the newest window after each arrival. */
  readonly shown: { window: number; ms: number }[] = []
  readonly snapshots: Snapshot[] = []
  rules: BudgetRules
  privateSpans: PrivateSpan[] = []
  readonly #counting: Counting
  readonly #entries: LogEntry[] = []
  readonly #known = new Set<string>()

  constructor(job: Job, counting: Counting) {
    this.#counting = counting
    const own = { ...ownBudgetAtFirst, exempt: job !== 'windows', hours: allHours }
    this.rules = budgetRules({ ...own, counting: job === 'hours' ? 'working-hours' : 'windows' }, undefined)
  }

  /** One window for all time, so that ours can stand beside designs without any. */
  openAlways(now: number): EngagementWindow {
    const window: EngagementWindow = {
      id: 1,
      day: '',
      openedAt: now,
      openedBy: 'hours',
      limitMs: undefined,
      ended: undefined,
      until: Number.MAX_SAFE_INTEGER,
    }
    this.log = { windows: [window], entries: [] }
    return window
  }

  today(now: number, tz: string): string {
    return localDay(now, tz, this.rules.dayStartHour)
  }

  isPrivate(site: string, now: number, tz: string): boolean {
    return this.privateSpans.length > 0 && privateSites(this.privateSpans, this.today(now, tz)).includes(site)
  }

  /** Takes what a page says. @returns whether more is wanted */
  receive(
    evidence: readonly Evidence[],
    {
      site,
      boot,
      machine,
      now,
      tz,
    }: { site: string; boot: string; machine: 'active' | 'idle' | 'locked'; now: number; tz: string },
  ): boolean {
    const { rules, privateSpans } = this
    const place = { site, boot, machine, now, today: this.today(now, tz), dayStart: rules.dayStartHour, privateSpans }
    const { change, after, wanted } = this.#counting.receive(this.log, evidence, place, { rules, tz })
    this.arrived.push(...change.entries)
    for (const entry of change.entries) {
      const key = `${entry.page} ${entry.seq}`
      if (this.#counting.dropsKnown && this.#known.has(key)) continue
      this.#known.add(key)
      this.#entries.push(entry)
    }
    this.log = { ...after, entries: this.#entries }
    const newest = this.log.windows.at(-1)
    if (newest) this.shown.push({ window: newest.id, ms: this.#counting.shown(this.log, now) })
    return wanted
  }

  /** @returns the window that was opened, if one was */
  open(openedBy: 'start' | 'act', now: number, tz: string): EngagementWindow | undefined {
    const outcome = this.#counting.open(this.log, { openedBy, rules: this.rules, now, tz })
    return outcome.kind === 'opened' ? this.#put(outcome.windows) : undefined
  }

  /** @returns the window that was opened for it, if none was open */
  more(ms: number, now: number, tz: string): EngagementWindow | undefined {
    const { kind, windows } = this.#counting.more(this.log, { at: now, ms, reason: 'the fair' }, { rules: this.rules, tz })
    const newest = this.#put(windows)
    return kind === 'opened' ? newest : undefined
  }

  /** @returns whether one was open */
  end(now: number): boolean {
    const ended = this.#counting.end(this.log, now)
    if (ended) this.#put([ended])
    return ended !== undefined
  }

  setPrivate(site: string, on: boolean, now: number, tz: string): void {
    this.privateSpans = setPrivate(this.privateSpans, { site, on, today: this.today(now, tz), now })
  }

  set(dayStartHour: number, windowMinutes: number): void {
    const { entries, windows } = this.log
    this.snapshots.push({ entries: entries.length, counted: this.#counting.fold(entries).counted, windows })
    this.rules = { ...this.rules, dayStartHour, windowMs: windowMinutes * 60_000 }
    this.log = this.#counting.applySetting(this.log, this.rules)
  }

  #put(windows: readonly EngagementWindow[]): EngagementWindow | undefined {
    const ids = new Set(windows.map(({ id }) => id))
    this.log = { ...this.log, windows: [...this.log.windows.filter(({ id }) => !ids.has(id)), ...windows] }
    return this.log.windows.at(-1)
  }
}
