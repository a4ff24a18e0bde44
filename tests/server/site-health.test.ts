import { v4 } from 'uuid'
import { expect, test } from 'vitest'
import { noMissing, type SharedHealth } from '../../lib/org/site-health.ts'
import { sharedHealthSchema } from '../../lib/sync/protocol-health.ts'
import { onEachDatabase } from './rig/each-database.ts'
import { type Office, openOffice, type PersonName } from './rig/office.ts'

const dayMs = 86_400_000
const line = (office: Office, more: Partial<SharedHealth> = {}, daysAgo = 1): SharedHealth => ({
  site: 'x',
  day: new Date(office.clock.now() - daysAgo * dayMs).toISOString().slice(0, 10),
  version: '0.1.0',
  containers: 100,
  read: 90,
  missing: { ...noMissing(), text: 5 },
  ...more,
})

/** Switches the counting on, as an admin does. */
async function openCountingOffice(...args: Parameters<typeof openOffice>): Promise<Office> {
  const office = await openOffice(...args)
  const value = { id: office.organisationId, name: 'Northwind', siteHealth: true }
  await (await office.signIn('admin')).act({ kind: 'put-row', args: { rowKind: 'organisation', value } })
  return office
}

async function send(office: Office, name: PersonName, days: unknown, id = v4()): Promise<number> {
  return (await office.post('/v1/site-health', { id, days }, await office.token(name))).status
}

async function read(office: Office, name: PersonName): Promise<SharedHealth[] | number> {
  const headers = { Authorization: `Bearer ${await office.token(name)}` }
  const response = await office.app.request('/v1/site-health', { headers })
  return response.ok ? sharedHealthSchema.parse(await response.json()).days : response.status
}

onEachDatabase('site health', (database) => {
  test('is not taken before an admin has switched it on, and not after', async () => {
    const office = await openOffice(database())
    expect(await send(office, 'reporter', [line(office)])).toBe(403)
    const admin = await office.signIn('admin')
    const set = (siteHealth: boolean) => {
      const value = { id: office.organisationId, name: 'Northwind', siteHealth }
      return admin.act({ kind: 'put-row', args: { rowKind: 'organisation', value } })
    }
    await set(true)
    expect(await send(office, 'reporter', [line(office)])).toBe(204)
    await set(false)
    expect(await send(office, 'reporter', [line(office)])).toBe(403)
    expect(await read(office, 'admin')).toHaveLength(1)
  })

  test('who coordinates may not switch it on, and nobody else', async () => {
    const office = await openOffice(database())
    for (const name of ['coordinator', 'reporter'] as const) {
      const value = { id: office.organisationId, name: 'Northwind', siteHealth: true }
      const person = await office.signIn(name)
      const { results } = await person.act({ kind: 'put-row', args: { rowKind: 'organisation', value } })
      expect(results).toMatchObject([{ kind: 'refused', rejection: { code: 'not-allowed' } }])
    }
  })

  test('is added up over the organisation, and a report that comes twice counts once', async () => {
    const office = await openCountingOffice(database())
    const id = v4()
    const days = [line(office), line(office, { site: 'reddit', read: 10 })]
    expect(await send(office, 'reporter', days, id)).toBe(204)
    expect(await send(office, 'reporter', days, id)).toBe(204)
    expect(await send(office, 'service', [line(office, { read: 30 })])).toBe(204)
    const sums = await read(office, 'coordinator')
    expect(sums).toEqual([
      line(office, { site: 'reddit', read: 10 }),
      line(office, { containers: 200, read: 120, missing: { ...noMissing(), text: 10 } }),
    ])
  })

  test('two reports at the same time wait for each other', async () => {
    const office = await openCountingOffice(database())
    const days = [line(office), line(office, { site: 'reddit' }), line(office, { site: 'tiktok' })]
    const sent = [send(office, 'reporter', days), send(office, 'service', days.toReversed()), send(office, 'pr', days)]
    expect(await Promise.all(sent)).toEqual([204, 204, 204])
    expect(await read(office, 'admin')).toMatchObject([{ containers: 300 }, { containers: 300 }, { containers: 300 }])
  })

  test('is shown to those who set up alone, and never to another organisation', async () => {
    const [office, elsewhere] = [await openCountingOffice(database()), await openCountingOffice(database())]
    await send(office, 'reporter', [line(office)])
    expect(await read(office, 'reporter')).toBe(403)
    expect(await read(office, 'service')).toBe(403)
    expect(await read(office, 'admin')).toHaveLength(1)
    expect(await read(elsewhere, 'admin')).toEqual([])
    expect((await office.app.request('/v1/site-health')).status).toBe(401)
  })

  test('days of long ago and of next week are left out', async () => {
    const office = await openCountingOffice(database())
    expect(await send(office, 'reporter', [line(office, {}, 40), line(office, {}, -7), line(office)])).toBe(204)
    expect(await read(office, 'admin')).toHaveLength(1)
  })

  test.each([
    ['no days', []],
    ['days without end', Array.from({ length: 51 }, () => 0)],
    ['another site', [{ site: 'kettles' }]],
    ['more than a hundred', [{ containers: 101 }]],
    ['a minus', [{ read: -1 }]],
    ['half a post', [{ read: 0.5 }]],
    ['words for a version', [{ version: 'Nora Lund' }]],
    ['a time of day', [{ day: '2026-03-04T10:00' }]],
    ['a field that is none', [{ missing: { ...noMissing(), nora: 1 } }]],
  ])('refuses %s', async (_name, changes) => {
    const office = await openCountingOffice(database())
    const days = changes.map((change) => ({ ...line(office), ...(change as object) }))
    expect(await send(office, 'reporter', days)).toBe(400)
    expect(await read(office, 'admin')).toEqual([])
  })
})
