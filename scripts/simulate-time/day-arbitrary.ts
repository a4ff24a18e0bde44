import fc from 'fast-check'
import { type Day, type DayStep, type Job, places, zones } from './day-step.ts'

const minute = 60_000
const hour = 60 * minute
type StepOf<K extends DayStep['kind']> = Extract<DayStep, { kind: K }>
type Parts<K extends DayStep['kind']> = { [P in Exclude<keyof StepOf<K>, 'kind'>]: fc.Arbitrary<StepOf<K>[P]> }

function step<K extends DayStep['kind']>(weight: number, kind: K, parts: Parts<K>): fc.WeightedArbitrary<DayStep> {
  const arbitrary = fc.record({ kind: fc.constant(kind), ...parts }) as unknown as fc.Arbitrary<DayStep>
  return { weight, arbitrary }
}

const ms = (min: number, max: number) => fc.integer({ min, max })
/** Mostly short, sometimes long, as visits are. */
const visitMs = fc.oneof({ weight: 3, arbitrary: ms(1, 90_000) }, { weight: 2, arbitrary: ms(minute, 9 * minute) })

const counted = fc.constantFrom(0, 1, 3, 4)
const anyPlace = fc.integer({ min: 0, max: places.length - 1 })
/** The side panel has the last place: other designs have none. */
const anyPage = fc.integer({ min: 0, max: places.length - 2 })
const focus = (among: fc.Arbitrary<number>) =>
  step(18, 'focus', {
    place: fc.oneof({ weight: 2, arbitrary: among }, { weight: 3, arbitrary: counted }),
    newFirst: fc.boolean(),
  })

const work = [
  step(26, 'engage', { ms: visitMs, everyMs: fc.constantFrom(1_000, 4_000, 11_000, 35_000, 70_000) }),
  step(6, 'rest', { ms: ms(1, 4 * minute), with: fc.constantFrom('nothing', 'media', 'picture-in-picture') }),
  step(6, 'other-work', { ms: ms(1_000, 50 * minute) }),
  step(3, 'navigate', {}),
  step(1, 'lunch', { ms: ms(15 * minute, 80 * minute), locks: fc.boolean() }),
  step(2, 'lock', {}),
]
const windows = [
  step(5, 'start', {}),
  step(8, 'act', {}),
  step(1, 'end', {}),
  step(1, 'more', { ms: fc.constantFrom(5 * minute, 15 * minute) }),
  step(3, 'private', { site: fc.constantFrom('x', 'reddit', 'linkedin'), on: fc.boolean() }),
  step(1, 'setting', { dayStartHour: fc.constantFrom(0, 4), windowMinutes: fc.constantFrom(1, 10, 30) }),
]
const faults = [
  step(5, 'kill-worker', { when: fc.constantFrom('before', 'after'), times: fc.integer({ min: 1, max: 3 }) }),
  step(1, 'crash-page', {}),
  step(1, 'crash-browser', { downMs: ms(1_000, 15_000), restored: fc.boolean() }),
  step(2, 'sleep', { ms: fc.oneof(ms(6_000, 2 * minute), ms(minute, 9 * hour)), lid: fc.boolean() }),
  step(1, 'set-clock', { ms: fc.oneof(ms(-3 * minute, 3 * minute), ms(-30 * hour, 30 * hour)) }),
  step(1, 'set-zone', { tz: fc.constantFrom(...zones) }),
  step(3, 'deliver', { how: fc.constantFrom('twice', 'again-later', 'shuffled', 'lost') }),
]

/** Any moment of the year; the days on which clocks change, and the hours before midnight, more often than they come. */
const someTime = ms(Date.parse('2026-01-02T00:00:00Z'), Date.parse('2026-12-29T00:00:00Z'))
const clockChanges = ['2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25', '2026-11-01']
const startAt = fc.oneof(
  { weight: 3, arbitrary: someTime },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...clockChanges), ms(-10 * hour, 16 * hour)).map(([day, by]) => Date.parse(day) + by),
  },
  { weight: 1, arbitrary: someTime.map((at) => Math.floor(at / (24 * hour)) * 24 * hour + 21 * hour + (at % (3 * hour))) },
)

const dayOf = (jobs: fc.Arbitrary<Job>, steps: fc.WeightedArbitrary<DayStep>[], size: { minLength: number; maxLength: number }) =>
  fc.record({
    startAt,
    tz: fc.constantFrom(...zones),
    job: jobs,
    clockRunsInSleep: fc.integer({ min: 0, max: 5 }).map((number) => number === 5),
    chance: fc.nat(),
    steps: fc.array(fc.oneof(...steps), { ...size, size: 'max' }),
  })

/** A working day with everything that may go wrong in it. */
export const anyDay: fc.Arbitrary<Day> = dayOf(
  fc.constantFrom('windows', 'windows', 'windows', 'exempt', 'hours'),
  [...work, focus(anyPlace), ...windows, ...faults],
  { minLength: 10, maxLength: 130 },
)

/** A shift around the clock without a break, as no law but that on the length of a day needs it. */
export const longShift: fc.Arbitrary<Day> = fc
  .record({ startAt, tz: fc.constantFrom(...zones), chance: fc.nat(), hours: fc.integer({ min: 25, max: 50 }) })
  .map(({ hours, ...day }) => {
    const steps: DayStep[] = [{ kind: 'start' }, { kind: 'focus', place: 0, newFirst: false }]
    return {
      ...day,
      job: 'exempt',
      clockRunsInSleep: false,
      steps: [...steps, { kind: 'engage', ms: hours * hour, everyMs: 35_000 }],
    }
  })

/** A day on which designs without windows can be compared: all of it counts, nothing was set to private, and there is no side panel. */
export const plainDay = (clockRunsInSleep: boolean): fc.Arbitrary<Day> =>
  dayOf(fc.constant<Job>('always'), [...work, focus(anyPage), ...faults], { minLength: 10, maxLength: 130 }).map((day) => ({
    ...day,
    clockRunsInSleep,
  }))
