import 'fake-indexeddb/auto'
import { afterAll, expect, test } from 'vitest'
import { ModelServer } from './support/model-server.ts'
import { canonical } from './support/sim-server.ts'
import { World } from './support/world.ts'

const realFetch = globalThis.fetch
afterAll(() => {
  globalThis.fetch = realFetch
})

test.each(Array.from({ length: 15 }, (_none, index) => 1_000 + index))(
  'S7: seed %i comes to the same, however wrong the clocks are',
  async (seed) => {
    const ends: string[] = []
    for (const skews of [
      [0, 0, 0],
      [3, -3, 24],
    ] as const) {
      const world = new World({ seed, steps: 40, makeServer: (now) => new ModelServer(now), skews })
      await world.run()
      ends.push(canonical(await world.server.items()))
    }
    expect(ends[1]).toBe(ends[0])
  },
)
