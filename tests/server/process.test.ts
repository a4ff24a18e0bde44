import { request } from 'node:http'
import { once } from 'node:events'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, expect, test } from 'vitest'
import { systemClock } from '../../lib/util/clock.ts'
import { newPost, route, tag } from './rig/acts.ts'
import { onEachPlace, testOn } from './rig/each-database.ts'
import { PokeClient } from './rig/poke-client.ts'
import { endServers, joinAt, postTo, type ServerProcess, startServer } from './rig/server-process.ts'
import { SyncClient } from './rig/sync-client.ts'

afterEach(endServers)

/** Sends a push and never reads the answer; ends when the request has left. */
async function sendAndForget(server: ServerProcess, token: string, body: string): Promise<void> {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Length': Buffer.byteLength(body) }
  const sent = request(`${server.ready.listening}/v1/sync`, { method: 'POST', headers })
  sent.on('error', () => {})
  sent.end(body)
  await once(sent, 'finish')
}

onEachPlace('process', (place) => {
  test('killed after the push is committed, before its answer is read: the repeat has no second effect', async () => {
    const settings = await place.newSettings()
    const first = await startServer(settings, '--demonstration')
    const token = await joinAt(first.ready, 'Nora Lund')
    const watcher = new PokeClient(first.ready.listening, JSON.stringify({ token }))
    await watcher.until(({ pokes }) => pokes.length === 1, 10_000)
    const [before = 0] = watcher.pokes
    let body = ''
    const post = newPost()
    const early = new SyncClient(async (sent) => ((body = JSON.stringify(sent)), Response.error()), systemClock)
    const acts = early.number(route(post, ['customer-service']), tag(newPost()))
    await early.request(acts)
    await sendAndForget(first, token, body)
    // A poke is sent after the commit alone.
    await watcher.until(({ pokes }) => (pokes.at(-1) ?? 0) > before, 10_000)
    await first.end('SIGKILL')

    const second = await startServer(settings)
    const nora = new SyncClient(postTo(second.ready, token), systemClock)
    nora.clientId = early.clientId
    const answer = await nora.push(acts)
    expect(answer).toMatchObject({ acked: 2, results: [{ kind: 'applied' }, { kind: 'applied' }] })
    expect(nora.all('item').map((item) => item.timeline.length)).toEqual([1, 1])
    expect(await second.end('SIGTERM')).toBe(0)
  })

  test('killed at once after the push is sent, three times: everything once', async () => {
    const settings = await place.newSettings()
    let server = await startServer(settings, '--demonstration')
    const token = await joinAt(server.ready, 'Nora Lund')
    let body = ''
    const early = new SyncClient(async (sent) => ((body = JSON.stringify(sent)), Response.error()), systemClock)
    const acts = []
    for (let round = 0; round < 3; round += 1) {
      acts.push(...early.number(...Array.from({ length: 10 }, () => tag(newPost()))))
      await early.request(acts)
      await sendAndForget(server, token, body)
      await server.end('SIGKILL')
      server = await startServer(settings)
    }
    const nora = new SyncClient(postTo(server.ready, token), systemClock)
    nora.clientId = early.clientId
    expect((await nora.push(acts)).acked).toBe(30)
    expect(nora.all('item')).toHaveLength(30)
    expect(nora.all('item').every((item) => item.timeline.length === 1)).toBe(true)
  })

  test('told to stop, it closes sockets, ends by itself and leaves nothing behind', async () => {
    const settings = await place.newSettings()
    const server = await startServer(settings, '--demonstration')
    const token = await joinAt(server.ready, 'Nora Lund')
    const socket = new PokeClient(server.ready.listening, JSON.stringify({ token }))
    await socket.until(({ pokes }) => pokes.length === 1, 10_000)
    const [code] = await Promise.all([server.end('SIGTERM'), socket.until(({ closeCode }) => closeCode === 1001, 10_000)])
    expect(code).toBe(0)
    await expect(fetch(`${server.ready.listening}/health`)).rejects.toThrow('fetch failed')
    const folder = settings['DATA_DIR']
    if (folder) expect(await readdir(folder)).toEqual(['database'])
  })

  test('the first start makes an organisation whose admin is invited until somebody has joined', async () => {
    const settings = { ...(await place.newSettings()), ORGANISATION_NAME: 'Northwind Kettles' }
    const first = await startServer(settings)
    expect(Object.keys(first.ready.invitations ?? {})).toEqual(['Admin'])
    await first.end('SIGTERM')
    const second = await startServer(settings)
    const token = await joinAt(second.ready, 'Admin')
    const admin = new SyncClient(postTo(second.ready, token), systemClock)
    await admin.pull()
    expect(admin.all('organisation')).toMatchObject([{ name: 'Northwind Kettles' }])
    expect(admin.all('person')).toMatchObject([{ name: 'Admin', role: 'admin' }])
    await second.end('SIGTERM')
    const third = await startServer(settings)
    expect(third.ready.invitations).toBeUndefined()
    expect((await fetch(`${third.ready.listening}/ready`)).status).toBe(200)
    expect(await third.end('SIGINT')).toBe(0)
  })

  test('the demonstration has five departments with connectors, and an act in it falls due at any hour', async () => {
    const server = await startServer(await place.newSettings(), '--demonstration')
    const nora = new SyncClient(postTo(server.ready, await joinAt(server.ready, 'Nora Lund')), systemClock)
    await nora.pull()
    const people = nora.all('person')
    expect(nora.all('department').map(({ name }) => name)).toEqual(['Customer service', 'PR', 'Product', 'Sales', 'Legal'])
    for (const department of nora.all('department')) {
      for (const id of [department.connectorId, ...department.deputyIds]) {
        expect(people.find((person) => person.id === id)?.departmentIds).toContain(department.id)
      }
    }
    expect(Object.keys(server.ready.invitations ?? {}).toSorted()).toEqual(people.map(({ name }) => name).toSorted())
    await nora.act(
      route(
        newPost(),
        nora.all('department').map(({ id }) => id),
      ),
    )
    expect(nora.all('item')[0]?.parts.map((part) => typeof part.dueAt)).toEqual(Array.from({ length: 5 }, () => 'number'))
    await server.end('SIGTERM')
  })

  testOn('PGlite', place)('a folder serves one process; a lock left by a dead one is taken over', async () => {
    const settings = await place.newSettings()
    const server = await startServer(settings)
    await expect(startServer(settings)).rejects.toThrow(/in use by process \d+/u)
    await server.end('SIGKILL')
    const again = await startServer(settings)
    expect(await again.end('SIGTERM')).toBe(0)
    // A living process with another start: the number was given to somebody else.
    await writeFile(join(settings['DATA_DIR'] ?? '', 'server.lock'), `${process.ppid} 1\n`)
    const third = await startServer(settings)
    expect(await third.end('SIGTERM')).toBe(0)
  })

  testOn('PostgreSQL', place)('three that start at once on an empty database make one organisation', async () => {
    const settings = await place.newSettings()
    const servers = await Promise.all([1, 2, 3].map(() => startServer(settings, '--demonstration')))
    const answers = await Promise.all(
      servers.map(async ({ ready }) => {
        const nora = new SyncClient(postTo(ready, await joinAt(ready, 'Nora Lund')), systemClock)
        await nora.pull()
        return nora.all('organisation')
      }),
    )
    expect(answers).toEqual([answers[0], answers[0], answers[0]])
    expect(answers[0]).toHaveLength(1)
    await Promise.all(servers.map((server) => server.end('SIGTERM')))
  })

  testOn('PostgreSQL', place)('a database that is busy for too long is a 503 with nothing done', async () => {
    const settings = await place.newSettings()
    const server = await startServer(settings, '--demonstration')
    const nora = new SyncClient(postTo(server.ready, await joinAt(server.ready, 'Nora Lund')), systemClock)
    const acts = nora.number(tag(newPost()), tag(newPost()))
    const blocker = new Client({ connectionString: settings['DATABASE_URL'] })
    await blocker.connect()
    await blocker.query('begin')
    await blocker.query('lock table face in access exclusive mode')
    const response = await nora.request(acts)
    expect(response.status).toBe(503)
    expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(await response.json()).toMatchObject({ code: 'unavailable' })
    await blocker.query('rollback')
    await blocker.end()
    expect((await nora.pull()).acked).toBe(0)
    await nora.push(acts)
    expect(nora.all('item').map((item) => item.timeline.length)).toEqual([1, 1])
    await server.end('SIGTERM')
  })

  test('settings that are wrong are named', async () => {
    await expect(startServer({ ...(await place.newSettings()), PORT: 'x' })).rejects.toThrow(/PORT must be a number/u)
  })

  test('started as restored: a client that was ahead takes a snapshot, its number goes on', async () => {
    const settings = await place.newSettings()
    const first = await startServer(settings, '--demonstration')
    const token = await joinAt(first.ready, 'Nora Lund')
    const nora = new SyncClient(postTo(first.ready, token), systemClock)
    await nora.act(tag(newPost()))
    const before = nora.epoch
    expect(await first.end('SIGTERM')).toBe(0)

    const second = await startServer(settings, '--restored')
    const again = new SyncClient(postTo(second.ready, token), systemClock)
    Object.assign(again, { clientId: nora.clientId, cursor: nora.cursor, epoch: nora.epoch })
    const answer = await again.pull()
    expect(answer).toMatchObject({ snapshot: true, acked: 1 })
    expect(again.epoch).not.toBe(before)
    expect(again.all('item')).toHaveLength(1)
    expect(await second.end('SIGTERM')).toBe(0)
  })
})
