import { addCounted, totalMs } from '../../lib/budget/counted-time.ts'
import { windowState } from '../../lib/budget/engagement-window.ts'
import { addDays, dayLengthMs, localDay } from '../../lib/budget/local-day.ts'
import { evidenceKinds, type LogEntry } from '../../lib/budget/log-entry.ts'
import { type DayStep, zones } from './day-step.ts'
import { LivedDay, overlapMs } from './lived-day.ts'

/** A promise about time. `broken` says by what a day breaks it, or nothing. */
export interface Law {
  id: string
  says: string
  broken(lived: LivedDay): string | undefined
}

const law = (id: string, says: string, broken: Law['broken']): Law => ({ id, says, broken })
const unless = (holds: boolean, because: () => string) => (holds ? undefined : because())
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
const seconds = (ms: number) => `${ms / 1_000} s`
const has = (steps: readonly DayStep[], ...kinds: DayStep['kind'][]) => steps.some(({ kind }) => kinds.includes(kind))

const knownParts = new Set('page seq kind mono wall tz act boot site window leftMs dayStart'.split(' '))
const knownKinds: readonly string[] = evidenceKinds
const isMoment = (entry: LogEntry) =>
  Object.keys(entry).every((part) => knownParts.has(part)) &&
  knownKinds.includes(entry.kind) &&
  ['input', 'none'].includes(entry.act) &&
  [entry.seq, entry.mono, entry.wall, entry.window].every(Number.isInteger)

function shuffled<T>(list: readonly T[], chance: () => number): T[] {
  return list
    .map((one) => ({ one, at: chance() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}

/** Sums in the place of old entries: windows are what they were. */
function isSameWhenFolded({ counting, log, world }: LivedDay): boolean {
  const later = world.wall + 10 * 86_400_000
  const { windows, folded, dropEntriesOf } = counting.compact(log, localDay(later, world.tz), later)
  const raw = log.entries.filter(({ window }) => !dropEntriesOf.includes(window))
  return log.windows.every((window) => {
    const kept = windows.find(({ id }) => id === window.id) ?? window
    const [before, after] = [counting.measure(window, log.entries), counting.measure(kept, raw, folded)]
    return before.usedMs === after.usedMs && same(windowState(before, later), windowState(after, later))
  })
}

const isTrueLaws: Law[] = [
  law('T1', 'time per day and site is a whole number of ms, 0 or more', ({ counted }) =>
    unless(
      counted.every(({ ms }) => Number.isInteger(ms) && ms >= 0),
      () => JSON.stringify(counted),
    ),
  ),
  law('T2', 'in any interval the sum over sites is no longer than the interval', ({ proofs, overMs }) => {
    const inOrder = proofs.map(({ span }) => span).sort((a, b) => a.from - b.from)
    const over = inOrder.reduce((sum, { from }, place) => sum + Math.max(0, (inOrder[place - 1]?.to ?? from) - from), 0)
    return unless(over <= overMs, () => `${seconds(over)} counted twice`)
  }),
  law('T3', 'a local day is not longer than it is', ({ counted, day, log }) => {
    if (has(day.steps, 'set-clock', 'set-zone', 'setting')) return undefined
    const sums = Map.groupBy(counted, (sum) => sum.day)
    const long = [...sums].find(([name, own]) => totalMs(own) > dayLengthMs(name, day.tz, log.entries[0]?.dayStart))
    return unless(!long, () => `${long?.[0]} has ${seconds(totalMs(long?.[1] ?? []))}`)
  }),
  law('T4', 'never more than the truth', ({ measuredMs, world, overMs, log }) => {
    const over = measuredMs - world.truth.totalMs(log.windows)
    return unless(over <= overMs, () => `${seconds(over)} more than the truth`)
  }),
  law('T5', 'never less than the truth by more than 20 s for each fault, and 20 s', ({ measuredMs, world, log }) => {
    const under = world.truth.totalMs(log.windows, ({ isSure }) => isSure) - measuredMs
    const faults = Object.values(world.faults).reduce((sum, count) => sum + count, 1)
    return unless(under <= 20_000 * faults, () => `${seconds(under)} missing with ${faults - 1} faults`)
  }),
]

const foldLaws: Law[] = [
  law('T6', 'the fold is a monoid', ({ counting, log, counted, chance }) => {
    const place = Math.floor(chance() * log.entries.length)
    const cut = new Map<string, number>()
    for (const { page, seq } of log.entries.slice(0, place)) cut.set(page, Math.max(seq, cut.get(page) ?? 0))
    const { true: first = [], false: second = [] } = Object.groupBy(log.entries, ({ page, seq }) =>
      String(seq <= (cut.get(page) ?? 0)),
    )
    const one = counting.fold(first)
    const other = counting.fold(second, one.tail)
    return unless(same(addCounted(one.counted, other.counted), counted), () => `cut at entry ${place}`)
  }),
  law('T7', 'what comes twice changes nothing', ({ counting, log, counted, world }) =>
    unless(
      same(counting.fold([...log.entries, ...world.background.arrived]).counted, counted) &&
        same(counting.fold(world.background.arrived).counted, counted),
      () => 'with what came again it is another sum',
    ),
  ),
  law('T8', 'the order of arrival changes nothing', ({ counting, log, counted, chance }) =>
    unless(same(counting.fold(shuffled(log.entries, chance)).counted, counted), () => 'in another order it is another sum'),
  ),
  law('T9', 'wall clock and zone change no duration', ({ counting, log, measuredMs, chance }) => {
    const [by, at] = [Math.floor((chance() - 0.5) * 1e9), chance() * log.entries.length]
    const tz = zones[Math.floor(chance() * zones.length)] ?? 'UTC'
    const setThen = log.entries.map((entry, place) => (place < at ? entry : { ...entry, wall: entry.wall + by, tz }))
    const moved = totalMs(counting.fold(setThen).counted)
    return unless(moved === measuredMs, () => `${seconds(moved)} instead of ${seconds(measuredMs)}`)
  }),
  law('T10', 'cutting at midnight conserves the sum', ({ proofs, measuredMs }) => {
    const whole = proofs.reduce((sum, { ms }) => sum + ms, 0)
    return unless(whole === measuredMs, () => `${seconds(measuredMs)} by day, ${seconds(whole)} together`)
  }),
]

const worldLaws: Law[] = [
  law(
    'T11',
    'killing the worker changes nothing but the second until it is asked again',
    ({ day, counting, measuredMs, world, log }) => {
      if (!has(day.steps, 'kill-worker')) return undefined
      const calm = new LivedDay({ ...day, steps: day.steps.filter(({ kind }) => kind !== 'kill-worker') }, counting)
      const kills = day.steps.reduce((sum, step) => sum + (step.kind === 'kill-worker' ? step.times : 0), 0)
      const [killed, unkilled] = [world, calm.world].map(({ truth }) => truth.engaged.every(({ isSure }) => isSure))
      // A second may decide about ten minutes away; and what nobody will ever hear is a fault of its own.
      const openedAt = calm.log.windows.map((window) => window.openedAt)
      const isOther =
        log.windows.length !== openedAt.length ||
        log.windows.some((window, at) => Math.abs(window.openedAt - (openedAt[at] ?? 0)) > 5_000)
      if (!killed || !unkilled || world.faults.lost > 0 || isOther) return undefined
      const off = Math.abs(measuredMs - calm.measuredMs)
      // What was said before a site was private and comes after it is not kept (T21); what waits in a sleep may come when the window is over.
      const { privateNow, sleeps } = world.faults
      return unless(
        off <= 1_000 * kills + 20_000 * (privateNow + sleeps),
        () => `${seconds(off)} other than with ${kills} kills less`,
      )
    },
  ),
  law('T12', 'two windows, tabs, monitors, split view: never both active', ({ proofs, world, overMs }) => {
    const fronts = Map.groupBy(world.truth.front, ({ page }) => page)
    const wrong = proofs.reduce(
      (sum, { entry, span }) => sum + span.to - span.from - overlapMs([span], fronts.get(entry.page) ?? []),
      0,
    )
    return unless(wrong <= overMs, () => `${seconds(wrong)} at a page that was not in front`)
  }),
  law('T13', 'private windows: nothing', ({ log, world }) => {
    const told = log.entries.find(({ page }) => world.born.get(page)?.place.window === 2)
    return unless(!told, () => JSON.stringify(told))
  }),
  law('T14', 'settings apply forward only', ({ counting, world, log }) => {
    const { snapshots } = world.background
    const changed = snapshots.find(({ entries, counted, windows }) => {
      const limits = windows.map(({ id, limitMs, more }) => [id, limitMs, more?.length])
      const now = log.windows.slice(0, windows.length).map(({ id, limitMs, more }) => [id, limitMs, more?.length])
      const isSameLimit = limits.every(
        ([id, limit, more], at) => now[at]?.[0] === id && (now[at]?.[1] === limit || now[at]?.[2] !== more),
      )
      return !isSameLimit || !same(counting.fold(log.entries.slice(0, entries)).counted, counted)
    })
    return unless(!changed, () => `what was there at entry ${changed?.entries} has changed`)
  }),
]

const logLaws: Law[] = [
  law('T15', 'deleting a day deletes raw and folded, and changes no other day', ({ counting, log, counted, world, chance }) => {
    const days = [...new Set(counted.map((sum) => sum.day))]
    const day = days[Math.floor(chance() * days.length)]
    if (day === undefined) return undefined
    const later = world.wall + 10 * 86_400_000
    // Half of the time the older windows are sums already.
    const compacted = chance() < 0.5 ? counting.compact(log, addDays(localDay(later, world.tz), 0), later) : undefined
    const dropped = new Set(compacted?.dropEntriesOf)
    const entries = log.entries.filter(({ window }) => !dropped.has(window))
    const folded = compacted?.folded ?? []
    const left = counting.deleteDay({ windows: log.windows, entries, folded }, day, later)
    const gone = new Set(left.dropEntriesOf)
    const rest = entries.filter(({ window }) => !gone.has(window))
    const after = addCounted(left.folded, counting.fold(rest).counted)
    const isOther = ({ day: name }: { day: string }) => name !== day
    return unless(
      same(after, counted.filter(isOther)) &&
        counting
          .prove(rest)
          .proofs.every(({ entry, ms }) => ms === 0 || isOther({ day: localDay(entry.wall - 1, entry.tz, entry.dayStart) })),
      () => `${day} is not gone, or more is`,
    )
  }),
  law('T16', 'no entry holds more than moments', ({ log }) => {
    const other = log.entries.find((entry) => !isMoment(entry))
    return unless(!other, () => JSON.stringify(other))
  }),
  law('T17', 'the state of a window is a function of log and settings', (lived) => {
    const { counting, log, chance, world } = lived
    const again: readonly LogEntry[] = shuffled([...log.entries, ...log.entries], chance)
    const other = log.windows.find((window) => {
      const [one, two] = [log.entries, again].map((entries) => counting.measure(window, entries))
      const now = world.wall + (chance() - 0.5) * 3_600_000
      return one?.usedMs !== two?.usedMs || !same(one && windowState(one, now), two && windowState(two, now))
    })
    const newest = log.windows.at(-1)
    const isAsShown = !newest || counting.shown(log, world.wall) === counting.measure(newest, log.entries).usedMs
    const isRight = !other && isAsShown && (chance() < 0.7 || isSameWhenFolded(lived))
    return unless(isRight, () => `window ${other?.id ?? newest?.id} is another one when it is read again`)
  }),
  law('T18', 'locked is inactive at once', ({ proofs, world, overMs }) => {
    const over = proofs.reduce((sum, { span }) => sum + overlapMs([span], world.truth.locked), 0)
    return unless(over <= overMs, () => `${seconds(over)} counted while locked`)
  }),
  law('T19', 'no interval spans a boot', ({ proofs, world }) => {
    const over = proofs.find(({ span }) => world.truth.boots.some((at) => span.from < at && span.to > at))
    return unless(!over, () => JSON.stringify(over))
  }),
  law('T20', 'the number shown never goes down', ({ world }) => {
    const { shown } = world.background
    const place = shown.findIndex(({ window, ms }, at) => shown[at - 1]?.window === window && (shown[at - 1]?.ms ?? 0) > ms)
    return unless(place === -1, () => `from ${seconds(shown[place - 1]?.ms ?? 0)} to ${seconds(shown[place]?.ms ?? 0)}`)
  }),
  law(
    'T21',
    'nothing outside a window, beyond its limit, or on a site that is private now',
    ({ proofs, world, overMs, counted, log }) => {
      const hidden = Map.groupBy(world.truth.private, ({ site }) => site)
      const privateMs = proofs.reduce((sum, { entry, span }) => sum + overlapMs([span], hidden.get(entry.site) ?? []), 0)
      const outsideMs = proofs.reduce((sum, { entry, span }) => {
        const open = world.truth.opened.get(entry.window)
        return sum + span.to - span.from - (open ? overlapMs([span], [open]) : 0)
      }, 0)
      const long = log.windows.find(
        ({ id, limitMs }) => limitMs !== undefined && totalMs(counted.filter(({ window }) => window === id)) > limitMs,
      )
      if (long) return `window ${long.id} has more than its limit`
      return unless(
        privateMs + outsideMs <= overMs,
        () => `${seconds(privateMs)} while private, ${seconds(outsideMs)} outside of windows`,
      )
    },
  ),
]

/** `Time (T)`, each law as a property of a day. */
export const laws: readonly Law[] = [...isTrueLaws, ...foldLaws, ...worldLaws, ...logLaws]
