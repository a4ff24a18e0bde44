import { budgetRules, type PolicyNumbers } from '../../../lib/budget/budget-rules.ts'
import type { BudgetToday, WindowToday } from '../../../lib/budget/budget-today.ts'
import { deviceFileText, readDeviceFile } from '../../../lib/budget/device-file.ts'
import { type DeviceTime, takeDevice } from '../../../lib/budget/device-time.ts'
import { addDays } from '../../../lib/budget/local-day.ts'
import { type OwnBudget, ownBudgetAtFirst } from '../../../lib/budget/own-budget.ts'
import type { DayTime } from '../../../lib/budget/time-by-day.ts'
import type { TimeLog, TimeOperations } from '../../../lib/messages/time-operations.ts'

const minuteMs = 60_000

/** One of today's windows: half an hour, of those that a day has. */
export const windowToday = (state: WindowToday['state'], usedMs: number, more: Partial<WindowToday> = {}): WindowToday => ({
  state,
  usedMs,
  limitMs: 30 * minuteMs,
  fromYesterday: false,
  beyond: false,
  ...more,
})

/** Today with these windows, and time on these sites. */
export const budgetOf = (windows: WindowToday[], sites: BudgetToday['sites'], more: Partial<BudgetToday> = {}): BudgetToday => ({
  day: '2026-11-20',
  limit: { windows: 2, windowMs: 30 * minuteMs },
  setBy: 'at-first',
  counting: 'windows',
  off: undefined,
  windows,
  sites,
  totalMs: sites.reduce((sum, { ms }) => sum + ms, 0),
  privateSites: [],
  ...more,
})

/** A person's time in memory, with the rules that everybody's browser goes by. */
export class TimeModel {
  budget = budgetOf([], [])
  own: OwnBudget = { ...ownBudgetAtFirst }
  policy: PolicyNumbers | undefined
  days: DayTime[] = []
  devices: DeviceTime[] = []
  thisDevice: Omit<DeviceTime, 'days'> | undefined
  log: TimeLog = {
    entries: [],
    checks: [
      { promise: 'T2', result: 'holds' },
      { promise: 'T3', result: 'holds' },
      { promise: 'T17', result: 'holds' },
    ],
  }

  /** Three weeks of work, as somebody has them who reads two sites and once needed more. */
  live(): void {
    const used = [27, 44, 0, 0, 31, 52, 60, 18, 39, 0, 0, 24, 60, 47, 12, 33, 0, 0, 41, 55]
    this.days = used.flatMap((minutes, back): DayTime[] => {
      if (minutes === 0) return []
      const x = Math.floor(minutes * 0.6) * minuteMs
      const sites = [
        { site: 'linkedin', ms: x },
        { site: 'x', ms: minutes * minuteMs - x },
      ]
      const more = back === 5 ? [{ minutes: 15, reason: 'The fair in Porto' }] : []
      const acts = [{ site: 'x', count: 1 + (back % 4) }]
      return [{ day: addDays('2026-11-20', -back), totalMs: minutes * minuteMs, sites, windows: 2, more, acts }]
    })
    const at = Date.parse('2026-11-20T09:00:00Z')
    const kinds = ['enter', 'pulse', 'pulse', 'idle', 'active', 'leave'] as const
    this.log.entries = kinds.map((kind, place) => ({
      at: at + place * 15_000,
      page: 1,
      site: 'linkedin',
      kind,
      ms: kind === 'pulse' || kind === 'leave' ? 15_000 : 0,
    }))
  }

  operations: { [K in keyof TimeOperations]: (input: Parameters<TimeOperations[K]>[0]) => ReturnType<TimeOperations[K]> } = {
    budgetToday: () => this.budget,
    startWindow: () => {
      this.budget.windows.push(windowToday('open', 0, { limitMs: this.budget.limit?.windowMs }))
      return { kind: 'opened' }
    },
    endWindow: () => {
      this.budget.windows = this.budget.windows.map((one) => (one.state === 'open' ? { ...one, state: 'ended' } : one))
      return { ok: true }
    },
    moreTime: ({ minutes, reason }) => {
      this.budget.windows.push(windowToday('open', 0, { limitMs: minutes * minuteMs, beyond: true }))
      const [today] = this.days
      if (today) today.more.push({ minutes, reason })
      return { ok: true }
    },
    setPrivateNow: ({ site, on }) => {
      const others = this.budget.privateSites.filter((one) => one !== site)
      this.budget.privateSites = on ? [...others, site] : others
      return { ok: true }
    },
    myTime: () => {
      const { windowsPerDay, windowMinutes } = this.policy ?? {}
      const { privateSpans: _, ...own } = this.own
      return {
        today: this.budget.day,
        days: this.days,
        own,
        rules: budgetRules(this.own, this.policy),
        most: this.policy?.exempt || !windowsPerDay || !windowMinutes ? undefined : { windowsPerDay, windowMinutes },
        hasPolicy: this.policy !== undefined,
        devices: this.devices,
        thisDevice: this.thisDevice?.name,
      }
    },
    timeLog: () => this.log,
    setBudget: (change) => {
      const given = Object.entries(change).map(([name, value]) => [name, value ?? undefined] as const)
      this.own = { ...this.own, ...Object.fromEntries(given) }
      const { exempt, windowsPerDay, windowMs, setBy } = budgetRules(this.own, this.policy)
      this.budget = { ...this.budget, setBy, limit: exempt ? undefined : { windows: windowsPerDay, windowMs } }
      return { ok: true }
    },
    deleteTime: ({ day }) => {
      this.days = day ? this.days.filter((one) => one.day !== day) : []
      this.devices = day ? this.devices.map((one) => ({ ...one, days: one.days.filter((known) => known.day !== day) })) : []
      return { ok: true }
    },
    writeDeviceFile: ({ name }) => {
      const { id = crypto.randomUUID(), revision = 0 } = this.thisDevice ?? {}
      this.thisDevice = { id, name, revision: revision + 1 }
      return { text: deviceFileText(this.thisDevice, this.days) }
    },
    importDeviceFile: ({ text }) => {
      const read = readDeviceFile(text, this.budget.day, 'UTC')
      if (!read.ok) return { kind: 'refused', because: read.error }
      const answer = takeDevice(this.devices, read.value, this.thisDevice?.id)
      if (answer.kind === 'taken') this.devices = [...this.devices.filter(({ id }) => id !== read.value.id), read.value]
      return answer
    },
    forgetDevice: ({ id }) => {
      this.devices = this.devices.filter((one) => one.id !== id)
      return { ok: true }
    },
    panelEvidence: () => ({ wanted: false }),
  }
}
