import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../../lib/util/clock.ts'
import { newPost, route, tag } from './rig/acts.ts'
import { onEachPlace, testOn } from './rig/each-database.ts'
import { PokeClient } from './rig/poke-client.ts'
import { endServers, joinAt, postTo, type ServerProcess, startServer } from './rig/server-process.ts'
import { SyncClient } from './rig/sync-client.ts'

onEachPlace('poke', (place) => {
  let server: ServerProcess
  let settings: Record<string, string>
  beforeAll(async () => {
    settings = await place.newSettings()
    server = await startServer(settings, '--demonstration')
  })
  afterAll(endServers)

  const hello = (token: string) => JSON.stringify({ token })

  test('what one person routes reaches another’s socket within a second', async () => {
    const [noraToken, miraToken] = [await joinAt(server.ready, 'Nora Lund'), await joinAt(server.ready, 'Mira Holm')]
    const nora = new SyncClient(postTo(server.ready, noraToken), systemClock)
    const mira = new PokeClient(server.ready.listening, hello(miraToken))
    await mira.until(({ pokes }) => pokes.length === 1, 5_000)
    const { cursor } = await nora.act(route(newPost(), ['customer-service']))
    await mira.until(({ pokes }) => (pokes.at(-1) ?? 0) >= cursor, 1_000)
    mira.close()
  })

  test('many pushes make few pokes, and the last number arrives', async () => {
    const nora = new SyncClient(postTo(server.ready, await joinAt(server.ready, 'Nora Lund')), systemClock)
    const socket = new PokeClient(server.ready.listening, hello(await joinAt(server.ready, 'Mira Holm')))
    await socket.until(({ pokes }) => pokes.length === 1, 5_000)
    const started = performance.now()
    let cursor = 0
    for (let push = 0; push < 20; push += 1) ({ cursor } = await nora.act(tag(newPost())))
    await socket.until(({ pokes }) => (pokes.at(-1) ?? 0) >= cursor, 1_000)
    // One per 50 ms at most, after the one at the beginning.
    expect(socket.pokes.length).toBeLessThanOrEqual(2 + Math.ceil((performance.now() - started) / 50))
    expect(socket.pokes).toEqual(socket.pokes.toSorted((a, b) => a - b))
    socket.close()
  })

  test.each([
    ['a wrong token', '{"token":"sb_wrong"}'],
    ['no JSON', 'hello'],
    ['no token', '{}'],
  ])('a socket that begins with %s is closed', async (_name, frame) => {
    const socket = new PokeClient(server.ready.listening, frame)
    await socket.until(({ closeCode }) => closeCode !== undefined, 5_000)
    expect(socket.closeCode).toBe(4401)
    expect(socket.pokes).toEqual([])
  })

  test('signing out closes the sockets of that device', async () => {
    const token = await joinAt(server.ready, 'Mira Holm')
    const socket = new PokeClient(server.ready.listening, hello(token))
    await socket.until(({ pokes }) => pokes.length === 1, 5_000)
    const headers = { Authorization: `Bearer ${token}` }
    await fetch(`${server.ready.listening}/v1/devices/revoke-self`, { method: 'POST', headers })
    await socket.until(({ closeCode }) => closeCode === 4401, 5_000)
  })

  testOn('PostgreSQL', place)(
    'two processes on one database: a push at one pokes sockets at the other within a second, and its rows are there',
    async () => {
      const second = await startServer(settings, '--demonstration')
      const [noraToken, miraToken] = [await joinAt(server.ready, 'Nora Lund'), await joinAt(second.ready, 'Mira Holm')]
      const socket = new PokeClient(second.ready.listening, hello(miraToken))
      await socket.until(({ pokes }) => pokes.length === 1, 5_000)
      const nora = new SyncClient(postTo(server.ready, noraToken), systemClock)
      const mira = new SyncClient(postTo(second.ready, miraToken), systemClock)
      const post = newPost()
      const { cursor } = await nora.act(route(post, ['customer-service']))
      await socket.until(({ pokes }) => (pokes.at(-1) ?? 0) >= cursor, 1_000)
      await mira.pull()
      expect(mira.all('item').map((item) => item.key)).toContain(post.key)
      expect(await second.end('SIGTERM')).toBe(0)
    },
  )
})
