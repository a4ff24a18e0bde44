import { afterEach, describe, expect, test, vi } from 'vitest'
import { inviteOnServer, joinServer } from '../../lib/sync/backends/join.ts'
import { joinAnswerSchema } from '../../lib/sync/protocol-schema.ts'
import { invite } from '../../server/auth/invitations.ts'
import { onEachDatabase } from './rig/each-database.ts'
import { type Office, openOffice } from './rig/office.ts'

const day = 86_400_000

afterEach(() => vi.unstubAllGlobals())

async function invitation(office: Office, terms: Record<string, unknown> = {}): Promise<string> {
  const response = await office.post('/v1/invitations', { personId: 'nora', ...terms }, await office.token('admin'))
  expect(response.status).toBe(201)
  return ((await response.json()) as { code: string }).code
}

const pullBody = { clientId: '0191d5a0-0000-7000-8000-000000000001', schema: 1, cursor: 0, sentAt: 0, mutations: [] }

onEachDatabase('join', (database) => {
  test('an invitation code becomes a token that syncs', async () => {
    const office = await openOffice(database())
    const code = await invitation(office)
    const response = await office.post('/v1/join', { code: code.toLowerCase(), deviceName: 'Work laptop' })
    expect(response.status).toBe(200)
    const answer = joinAnswerSchema.parse(await response.json())
    expect(answer).toMatchObject({
      organisationId: office.organisationId,
      organisationName: 'Northwind',
      personId: 'nora',
      personName: 'Nora',
    })
    expect((await office.post('/v1/sync', pullBody, answer.token)).status).toBe(200)
  })

  test('a used, expired or invented code is unknown', async () => {
    const office = await openOffice(database())
    const [once, twice, short] = [
      await invitation(office),
      await invitation(office, { uses: 2 }),
      await invitation(office, { daysValid: 1 }),
    ]
    const statusOf = async (code: string) => (await office.post('/v1/join', { code, deviceName: 'Laptop' })).status
    expect([await statusOf(once), await statusOf(once)]).toEqual([200, 404])
    expect([await statusOf(twice), await statusOf(twice), await statusOf(twice)]).toEqual([200, 200, 404])
    expect(await statusOf('AAAAA-AAAAA-AAAAA-AAAAA-AAAAA-A')).toBe(404)
    office.clock.pass(day + 1)
    expect(await statusOf(short)).toBe(404)
  })

  test('a code used by two devices at once lets one in', async () => {
    const office = await openOffice(database())
    const code = await invitation(office)
    const tries = await Promise.all(['a', 'b', 'c', 'd'].map((deviceName) => office.post('/v1/join', { code, deviceName })))
    expect(tries.map((response) => response.status).toSorted((a, b) => a - b)).toEqual([200, 404, 404, 404])
  })

  test('only admins invite, and only people of their own organisation', async () => {
    const [office, elsewhere] = [await openOffice(database()), await openOffice(database())]
    for (const name of ['reporter', 'service', 'coordinator'] as const) {
      expect((await office.post('/v1/invitations', { personId: 'nora' }, await office.token(name))).status).toBe(403)
    }
    const stranger = {
      kind: 'put-row',
      args: { rowKind: 'person', value: { id: 'zoe', name: 'Zoe', role: 'member', departmentIds: [] } },
    }
    await (await elsewhere.signIn('admin')).act(stranger)
    expect((await office.post('/v1/invitations', { personId: 'zoe' }, await office.token('admin'))).status).toBe(404)
    expect((await elsewhere.post('/v1/invitations', { personId: 'zoe' }, await elsewhere.token('admin'))).status).toBe(201)
  })

  test('the extension invites somebody whom an admin has just added, and they join', async () => {
    const office = await openOffice(database())
    const value = { id: 'hanna', name: 'Hanna', role: 'member', departmentIds: ['pr'] }
    await (await office.signIn('admin')).act({ kind: 'put-row', args: { rowKind: 'person', value } })
    vi.stubGlobal('fetch', (url: string, init: RequestInit) => office.app.request(new URL(url).pathname, init))
    const ask = async (name: 'admin' | 'coordinator', personId: string) =>
      inviteOnServer('https://switchboard.example', await office.token(name), { personId })
    const invited = await ask('admin', 'hanna')
    expect(invited).toMatchObject({ kind: 'invited', answer: { personName: 'Hanna', expiresAt: office.clock.now() + 7 * day } })
    const code = invited.kind === 'invited' ? invited.answer.code : ''
    const joined = await joinServer('https://switchboard.example', { code, deviceName: 'Laptop' })
    expect(joined).toMatchObject({ kind: 'joined', answer: { personId: 'hanna', personName: 'Hanna' } })
    expect(await ask('coordinator', 'hanna')).toEqual({ kind: 'refused', reason: 'not-allowed' })
    expect(await ask('admin', 'nobody')).toEqual({ kind: 'refused', reason: 'unknown-person' })
  })

  test('too many tries have to wait', async () => {
    const office = await openOffice(database(), 3)
    const tries = []
    for (let attempt = 0; attempt < 5; attempt += 1)
      tries.push(await office.post('/v1/join', { code: 'x', deviceName: 'Laptop' }))
    expect(tries.map((response) => response.status)).toEqual([404, 404, 404, 429, 429])
    expect(Number(tries[4]?.headers.get('Retry-After'))).toBeGreaterThan(0)
    office.clock.pass(60_000)
    expect((await office.post('/v1/join', { code: 'x', deviceName: 'Laptop' })).status).toBe(404)
  })

  describe('a token', () => {
    test('ends when its device signs out, and no other with it', async () => {
      const office = await openOffice(database())
      const [mine, other] = [await office.token('reporter'), await office.token('reporter')]
      expect((await office.post('/v1/devices/revoke-self', {}, mine)).status).toBe(204)
      expect((await office.post('/v1/sync', pullBody, mine)).status).toBe(401)
      expect((await office.post('/v1/sync', pullBody, other)).status).toBe(200)
    })

    test('lives on while it is used and ends 90 days after', async () => {
      const office = await openOffice(database())
      const token = await office.token('reporter')
      for (const days of [60, 60, 60]) {
        office.clock.pass(days * day)
        expect((await office.post('/v1/sync', pullBody, token)).status).toBe(200)
      }
      office.clock.pass(91 * day)
      expect((await office.post('/v1/sync', pullBody, token)).status).toBe(401)
    })
  })

  test('neither tokens nor codes are stored', async () => {
    const office = await openOffice(database())
    const token = await office.token('reporter')
    const terms = { organisationId: office.organisationId, personId: 'nora', uses: 1, expiresAt: office.clock.now() + day }
    const [code, stored] = await database().inAccounts(async (tx) => [
      await invite(tx, terms, office.clock.now()),
      JSON.stringify([await tx.execute('select * from auth.device'), await tx.execute('select * from auth.invitation')]),
    ])
    expect(stored).toContain(office.organisationId)
    expect(stored).not.toContain(token)
    expect(stored).not.toContain(code)
  })
})
