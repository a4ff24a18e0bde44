import fc from 'fast-check'

/** What may happen to a person, a browser and a machine. */
export type Step =
  | { kind: 'wait'; ms: number }
  | { kind: 'type'; ms: number }
  | { kind: 'focus'; page: number }
  | { kind: 'blur' }
  | { kind: 'lock' }
  | { kind: 'sleep'; ms: number; clockRuns: boolean }
  | { kind: 'kill-worker'; when: 'before' | 'after' }
  | { kind: 'crash-page'; page: number }
  | { kind: 'crash-browser' }
  | { kind: 'set-clock'; ms: number }
  | { kind: 'set-zone'; tz: string }
  | { kind: 'private'; site: 'x' | 'reddit'; on: boolean }
  | { kind: 'start' }
  | { kind: 'end' }

export const zones = ['UTC', 'Europe/Lisbon', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia', 'Australia/Lord_Howe']

const page = fc.integer({ min: 0, max: 2 })
const ms = (max: number) => fc.integer({ min: 1, max })
const constant = <K extends 'blur' | 'lock' | 'crash-browser' | 'start' | 'end'>(kind: K) => fc.constant({ kind })

const days = [
  { arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: ms(90_000) }), weight: 5 },
  { arbitrary: fc.record({ kind: fc.constant('type' as const), ms: ms(120_000) }), weight: 8 },
  { arbitrary: fc.record({ kind: fc.constant('focus' as const), page }), weight: 7 },
  { arbitrary: constant('blur'), weight: 2 },
  { arbitrary: constant('start'), weight: 3 },
  { arbitrary: constant('end'), weight: 1 },
  { arbitrary: constant('lock'), weight: 1 },
  {
    arbitrary: fc.record({
      kind: fc.constant('kill-worker' as const),
      when: fc.constantFrom('before' as const, 'after' as const),
    }),
    weight: 3,
  },
  { arbitrary: fc.record({ kind: fc.constant('set-zone' as const), tz: fc.constantFrom(...zones) }), weight: 1 },
]
const faults = [
  { arbitrary: fc.record({ kind: fc.constant('crash-page' as const), page }), weight: 1 },
  { arbitrary: constant('crash-browser'), weight: 1 },
]
const sleep = (clockRuns: fc.Arbitrary<boolean>) => ({
  arbitrary: fc.record({ kind: fc.constant('sleep' as const), ms: fc.integer({ min: 10_000, max: 9 * 3_600_000 }), clockRuns }),
  weight: 1,
})
const setClock = (most: number) => ({
  arbitrary: fc.record({ kind: fc.constant('set-clock' as const), ms: fc.integer({ min: -30 * 3_600_000, max: most }) }),
  weight: 1,
})

const daysOf = (...more: fc.WeightedArbitrary<Step>[]) => fc.array(fc.oneof(...days, ...more), { minLength: 5, maxLength: 60 })

const privateNow = {
  arbitrary: fc.record({
    kind: fc.constant('private' as const),
    site: fc.constantFrom('x' as const, 'reddit' as const),
    on: fc.boolean(),
  }),
  weight: 3,
}

/** Everything at once, with clocks that stand still in sleep. */
export const wildDays = daysOf(...faults, sleep(fc.constant(false)), setClock(30 * 3_600_000))
/** Sites that are private for a while, with clocks that nobody sets. */
export const privateDays = daysOf(...faults, sleep(fc.constant(false)), privateNow)
/** Clocks that run on in sleep. */
export const daysWithRunningClocks = daysOf(...faults, sleep(fc.constant(true)))
/** Without a clock that is set forward by ten minutes, which may end a window early. */
export const daysThatLoseLittle = daysOf(...faults, setClock(0))
