import 'fake-indexeddb/auto'
import { afterAll, expect, test } from 'vitest'
import { faults } from './support/faulty-network.ts'
import { ModelServer } from './support/model-server.ts'
import { World } from './support/world.ts'

const realFetch = globalThis.fetch
afterAll(() => {
  globalThis.fetch = realFetch
})

const events = [...faults, 'forked', 'gap', 'snapshot', ' more', 'comes late', 'profile is restored', 'server is restored']

/** `SWITCHBOARD_SEED=17` runs one seed again, `SWITCHBOARD_SEEDS=5000` as many. */
const only = process.env.SWITCHBOARD_SEED
const seeds = only
  ? [Number(only)]
  : Array.from({ length: Number(process.env.SWITCHBOARD_SEEDS ?? 300) }, (_none, index) => index + 1)

test('some people, a bad network and a server keep every promise, seed by seed', { timeout: 600_000 }, async () => {
  const happened = new Set<string>()
  for (const seed of seeds) {
    const world = new World({ seed, steps: 40, makeServer: (now) => new ModelServer(now) })
    await world.run()
    for (const event of events) if (world.trace.some((line) => line.includes(event))) happened.add(event)
  }
  // A simulation in which nothing goes wrong proves nothing.
  if (!only) expect(events.filter((event) => !happened.has(event))).toEqual([])
})
