import 'fake-indexeddb/auto'
import { afterAll, beforeAll, test } from 'vitest'
import { openServerDatabase, RealServer } from './support/real-server.ts'
import { World } from './support/world.ts'

const realFetch = globalThis.fetch
let server: Awaited<ReturnType<typeof openServerDatabase>>

beforeAll(async () => {
  server = await openServerDatabase()
}, 120_000)
afterAll(async () => {
  globalThis.fetch = realFetch
  await server.close()
})

const only = process.env.SWITCHBOARD_SEED
const seeds = only ? [Number(only)] : Array.from({ length: 8 }, (_none, index) => 2_000 + index)

test.each(seeds)('the real server keeps every promise: seed %i', { timeout: 120_000 }, async (seed) => {
  await new World({ seed, steps: 40, makeServer: (now) => RealServer.open(server.database, `seed ${seed}`, now) }).run()
})
