import { v4 } from 'uuid'
import type { Department, Person } from '../../../lib/org/org-rows.ts'
import type { SummaryToShare } from '../../../lib/org/shared-summary.ts'
import { summariesSchema, teamWeeksSchema } from '../../../lib/sync/protocol-summaries.ts'
import { addDevice } from '../../../server/auth/devices.ts'
import type { Database } from '../../../server/db/database.ts'
import { type Office, openOffice } from './office.ts'

const dayMs = 86_400_000
const day = (at: number) => new Date(at).toISOString().slice(0, 10)

/** A department of ten beside the people of the office. */
export const team: Person[] = Array.from({ length: 10 }, (_, place) => ({
  id: `t${place}`,
  name: `Kettle hand ${place}`,
  role: 'member',
  departmentIds: ['team'],
}))

const department: Department = {
  id: 'team',
  name: 'Repairs',
  connectorId: undefined,
  deputyIds: [],
  categories: [],
  calendar: undefined,
  answerTargetMinutes: 60,
  guidance: '',
}

/** An office with a department of ten, in which everybody tells of their time by the server's own operations. */
export interface Team extends Office {
  /** The Monday of the week before the office's. */
  lastWeek: string
  yesterday: string
  ask(personId: string, method: 'GET' | 'POST', path: string, body?: unknown): Promise<Response>
  share(personId: string, changes?: Partial<SummaryToShare> | Record<string, unknown>): Promise<{ status: number; id: string }>
  /** A week into the department's figure. */
  shareWeek(personId: string, minutes: number): Promise<{ status: number; id: string }>
  lists(personId: string): Promise<ReturnType<typeof summariesSchema.parse>>
  weeks(personId: string): Promise<ReturnType<typeof teamWeeksSchema.parse>['weeks']>
}

export async function openTeam(database: Database): Promise<Team> {
  const office = await openOffice(database)
  const { organisationId, clock } = office
  const admin = await office.signIn('admin')
  const put = (rowKind: string, value: unknown) => ({ kind: 'put-row', args: { rowKind, value } })
  await admin.act(put('department', department), ...team.map((person) => put('person', person)))
  const sinceMonday = (new Date(clock.now()).getUTCDay() + 6) % 7
  const lastWeek = day(clock.now() - (sinceMonday + 7) * dayMs)
  const yesterday = day(clock.now() - dayMs)

  const tokens = new Map<string, string>()
  const tokenOf = async (personId: string) => {
    const known = tokens.get(personId)
    if (known !== undefined) return known
    const owner = { organisationId, personId, name: 'Test' }
    const token = await database.inAccounts((tx) => addDevice(tx, owner, clock.now()))
    tokens.set(personId, token)
    return token
  }
  const ask: Team['ask'] = async (personId, method, path, body) => {
    const headers = { Authorization: `Bearer ${await tokenOf(personId)}` }
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    return office.app.request(path, { method, headers, ...(body !== undefined && { body: text }) })
  }
  const share: Team['share'] = async (personId, changes = {}) => {
    const sent = {
      id: v4(),
      period: 'day',
      firstDay: yesterday,
      minutes: 35,
      days: 7,
      to: { kind: 'people', readerIds: ['mira'] },
      ...changes,
    }
    return { status: (await ask(personId, 'POST', '/v1/summaries', sent)).status, id: sent.id }
  }
  return {
    ...office,
    lastWeek,
    yesterday,
    ask,
    share,
    shareWeek: (personId, minutes) =>
      share(personId, {
        period: 'week',
        firstDay: lastWeek,
        minutes,
        days: 30,
        to: { kind: 'department', departmentId: 'team' },
      }),
    lists: async (personId) => summariesSchema.parse(await (await ask(personId, 'GET', '/v1/summaries')).json()),
    weeks: async (personId) => teamWeeksSchema.parse(await (await ask(personId, 'GET', '/v1/team-figures')).json()).weeks,
  }
}
