import { beforeAll, expect, test } from 'vitest'
import { openPaths } from '../../server/http/bearer.ts'
import { onEachDatabase } from './rig/each-database.ts'
import { type Office, openOffice } from './rig/office.ts'

const sync = { clientId: '0191d5a0-0000-7000-8000-000000000001', schema: 1, cursor: 0, sentAt: 0, mutations: [] as unknown[] }

onEachDatabase('hostile request', (database) => {
  let office: Office
  let token: string
  beforeAll(async () => {
    office = await openOffice(database())
    token = await office.token('reporter')
  })

  test('every route but the open ones is 401 without a good token', async () => {
    const routes = office.app.routes.filter((route) => route.method !== 'ALL')
    expect(routes.map(({ path }) => path).toSorted()).toEqual([
      '/health',
      '/ready',
      '/v1/devices/revoke-self',
      '/v1/invitations',
      '/v1/join',
      '/v1/poke',
      '/v1/site-health',
      '/v1/site-health',
      '/v1/summaries',
      '/v1/summaries',
      '/v1/summaries/:id/read',
      '/v1/summaries/:id/withdraw',
      '/v1/sync',
      '/v1/team-figures',
      '/v1/team-figures/look',
    ])
    expect(openPaths).toEqual(['/health', '/ready', '/v1/join'])
    const guarded = [
      ...routes.map(({ method, path }) => ({ method, path })),
      { method: 'GET', path: '/v1/nothing' },
      { method: 'DELETE', path: '/v1/sync' },
    ]
    const headers = ['', 'Bearer', 'Bearer sb_wrong', `Basic ${token}`, `Bearer ${token}x`, `Bearer ${token} ${token}`]
    for (const { method, path } of guarded.filter((route) => !openPaths.includes(route.path))) {
      for (const header of headers) {
        const response = await office.app.request(path, { method, headers: header ? { Authorization: header } : {} })
        expect(response.status, `${method} ${path} with ${header.slice(0, 12)}`).toBe(401)
      }
    }
    expect((await office.app.request('/v1/nothing', { headers: { Authorization: `Bearer ${token}` } })).status).toBe(404)
  })

  test.each([
    ['no JSON', '<html>', 400, /not JSON/u],
    ['nothing', '', 400, /not JSON/u],
    ['an array', '[]', 400, /schema|expected/iu],
    ['deep JSON', `{"schema":1,"x":${'['.repeat(40)}${']'.repeat(40)}}`, 400, /deeper/u],
    ['a JSON bomb', '['.repeat(200_000), 400, /deeper/u],
    ['a body too large', ' '.repeat(300_000), 413, /larger than/u],
    ['another version', { ...sync, schema: 2, clientId: 7 }, 426, /version 1/u],
    ['a bad client id', { ...sync, clientId: "x'; drop table item; --" }, 400, /clientId/u],
    ['a negative cursor', { ...sync, cursor: -1 }, 400, /cursor/u],
    [
      'a cursor beyond numbers',
      '{"clientId":"0191d5a0-0000-7000-8000-000000000001","schema":1,"cursor":1e300,"sentAt":0,"mutations":[]}',
      400,
      /cursor/u,
    ],
    ['a bad act id', { ...sync, mutations: [{ mid: 1, mutation: { opId: 'a b', kind: 'tag', at: 0 } }] }, 400, /opId/u],
    ['number 0', { ...sync, mutations: [{ mid: 0, mutation: { opId: 'a', kind: 'tag', at: 0 } }] }, 400, /mid/u],
    [
      'too many acts',
      {
        ...sync,
        mutations: Array.from({ length: 101 }, (_, index) => ({
          mid: index + 1,
          mutation: { opId: `${index}`, kind: 'x', at: 0 },
        })),
      },
      400,
      /mutations/u,
    ],
  ])('%s is refused with a reason', async (_name, body, status, message) => {
    const response = await office.post('/v1/sync', body, token)
    expect(response.status).toBe(status)
    expect(((await response.json()) as { message: string }).message).toMatch(message)
  })

  test('an act with __proto__ changes no prototype and is refused by itself', async () => {
    const body = `{"clientId":"0191d5a0-0000-7000-8000-0000000000aa","schema":1,"cursor":0,"sentAt":0,"mutations":[{"mid":1,"mutation":{"opId":"p1","kind":"tag","at":0,"__proto__":{"polluted":true},"args":{"__proto__":{"polluted":true}}}}]}`
    const response = await office.post('/v1/sync', body, token)
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ results: [{ kind: 'refused', rejection: { code: 'invalid' } }] })
    expect('polluted' in {}).toBe(false)
  })

  test('any origin may ask, none with credentials', async () => {
    const headers = {
      Origin: 'chrome-extension://abcdef',
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'authorization,content-type',
    }
    const response = await office.app.request('/v1/sync', { method: 'OPTIONS', headers })
    expect(response.status).toBe(204)
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(response.headers.get('Access-Control-Allow-Headers')?.toLowerCase()).toContain('authorization')
    expect(response.headers.get('Access-Control-Allow-Credentials')).toBeNull()
    const refused = await office.post('/v1/sync', {})
    expect(refused.headers.get('Access-Control-Allow-Origin')).toBe('*')
  })
})
