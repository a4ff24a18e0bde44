import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { deleteDay } from '../../lib/budget/compact-log.ts'
import { measureWindow } from '../../lib/budget/engagement-window.ts'
import { foldEvidence, type Proof, proveEvidence } from '../../lib/budget/fold-evidence.ts'
import { splitByDay } from '../../lib/budget/local-day.ts'
import { receiveEvidence } from '../../lib/budget/receive-evidence.ts'
import { createWitness, type Witness, type WitnessParts } from '../../lib/presence/witness.ts'
import { type Counting, ourCounting } from '../../scripts/simulate-time/counting.ts'
import { anyDay, longShift } from '../../scripts/simulate-time/day-arbitrary.ts'
import { laws } from '../../scripts/simulate-time/laws.ts'
import { liveDay } from '../../scripts/simulate-time/live-day.ts'
import { simplestBreach } from '../../scripts/simulate-time/survey-days.ts'
import { foldOf, proveWithout } from './careless-fold.ts'

vi.setConfig({ testTimeout: 60_000 })

/** Each law can fail: for each there is a fault that people make, planted in ours, and the law sees it. */

/** A witness that does something else where `change` says so. */
const witness = (change: (real: Witness, parts: WitnessParts) => Partial<Witness>): Partial<Counting> => ({
  witness(parts) {
    const real = createWitness(parts)
    return { ...real, ...change(real, parts) }
  },
})
const dayParts = ({ entry, from, ms }: Proof) => splitByDay(from, from + ms, entry.tz, entry.dayStart)
/** Where an entry is there twice, what it proves is as well. */
const proveTwice: Counting['prove'] = (entries, tail) => {
  const times = Map.groupBy(entries, ({ page, seq }) => `${page} ${seq}`)
  const { proofs, tail: after } = proveEvidence(entries, tail)
  return {
    proofs: proofs.flatMap((proof) => (times.get(`${proof.entry.page} ${proof.entry.seq}`) ?? []).map(() => proof)),
    tail: after,
  }
}
const byWallClock: Counting['prove'] = (entries, tail) =>
  proveEvidence(
    entries.map((entry) => ({ ...entry, mono: entry.wall })),
    tail,
  )
const inOrderOfArrival = foldOf(proveWithout('order'))

const planted: [law: string, fault: string, change: Partial<Counting>][] = [
  [
    'T1',
    'a day is written down in shares',
    foldOf(proveEvidence, (proof) => dayParts(proof).map((part) => ({ ...part, ms: part.ms / 3 }))),
  ],
  ['T2', 'what comes twice is stored and counted twice', { ...foldOf(proveTwice), dropsKnown: false }],
  [
    'T4',
    'a page that leaves the front says nothing until it is asked',
    witness((real) => ({ look: (present) => void (present && real.look(true)) })),
  ],
  ['T4', 'an interval may be as long as it likes', foldOf(proveWithout('cap'))],
  ['T4', 'a number that is missing does not matter', foldOf(proveWithout('number'))],
  ['T5', 'nothing but pulses ends an interval', foldOf(proveWithout('leave'))],
  ['T6', 'what was before a cut is forgotten', { fold: (entries) => foldEvidence(entries) }],
  ['T7', 'what comes twice is counted twice', foldOf(proveTwice)],
  ['T8', 'entries are believed in the order in which they come', inOrderOfArrival],
  ['T9', 'durations are those of the wall clock', foldOf(byWallClock)],
  ['T10', 'only the day on which an interval ends gets something', foldOf(proveEvidence, (proof) => dayParts(proof).slice(-1))],
  ['T11', 'what a killed worker did not take is not sent again', { asksAgain: false }],
  [
    'T12',
    'a page does not notice that it lost the focus',
    witness((real) => ({ look: (present) => void (present && real.look(true)) })),
  ],
  ['T13', 'a private window is taken for any other', { isPrivate: () => false }],
  [
    'T14',
    'a new limit is given to the windows that are there',
    {
      applySetting: (log, { windowMs }) => ({ ...log, windows: log.windows.map((window) => ({ ...window, limitMs: windowMs })) }),
    },
  ],
  ['T15', 'a deleted day stays in the raw log', { deleteDay: (...args) => ({ ...deleteDay(...args), dropEntriesOf: [] }) }],
  [
    'T16',
    'an entry says where it was',
    {
      witness: (parts) =>
        createWitness({ ...parts, tell: (said) => parts.tell(Object.assign(said, { url: 'https://x.test/1' })) }),
    },
  ],
  [
    'T17',
    'what came last decides',
    { measure: (window, entries, folded) => ({ ...measureWindow(window, entries, folded), lastAt: entries.at(-1)?.wall ?? 0 }) },
  ],
  [
    'T18',
    'nobody tells the page of a lock',
    witness((real) => ({ machine: (state) => void (state !== 'locked' && real.machine(state)) })),
  ],
  ['T19', 'the run of the browser does not matter', foldOf(proveWithout('boot'))],
  [
    'T20',
    'what is shown runs ahead of what is proven',
    { shown: (log, now) => ourCounting.shown(log, now) + Math.min(15_000, now - (log.sum?.lastAt ?? now)) },
  ],
  [
    'T21',
    'a private site is forgotten',
    { receive: (log, said, place, rules) => receiveEvidence(log, said, { ...place, privateSpans: [] }, rules) },
  ],
  ['T21', 'the rest of a window is not looked at', foldOf(proveWithout('left'))],
]

test.each(planted)('%s sees it when %s', (law, _, change) => {
  const { simplest } = simplestBreach(anyDay, law, { numRuns: 1_500, seed: 6, endOnFailure: true }, { ...ourCounting, ...change })
  expect(simplest).toBeDefined()
})

test('T3 sees it when a day gets all of a shift that began in it', () => {
  const toFirstDay = foldOf((entries, tail) => {
    const { proofs, tail: after } = proveEvidence(entries, tail)
    const day = proofs[0]
    return { proofs: day ? proofs.map((proof) => ({ ...proof, from: day.from })) : proofs, tail: after }
  })
  const { simplest } = simplestBreach(
    longShift,
    'T3',
    { numRuns: 5, seed: 6, endOnFailure: true },
    { ...ourCounting, ...toFirstDay },
  )
  expect(simplest).toBeDefined()
})

describe('the planted faults', () => {
  test('are one for each law at least', () => {
    expect(new Set([...planted.map(([law]) => law), 'T3'])).toEqual(new Set(laws.map(({ id }) => id)))
  })

  test('are all that is wrong: the careless fold with every rule is ours', () => {
    const days = fc.sample(anyDay, { numRuns: 100, seed: 6 })
    for (const { entries } of days.map((day) => liveDay(day).background.log)) {
      expect(proveWithout(undefined)(entries).proofs).toEqual(proveEvidence(entries).proofs)
    }
  })
})
