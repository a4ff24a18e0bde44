import { sql } from 'drizzle-orm'
import { v4 } from 'uuid'
import { expect, test } from 'vitest'
import { mostSummaries } from '../../lib/org/shared-summary.ts'
import { renewHistory } from '../../server/services/renew-history.ts'
import { asPerson } from '../../server/services/summary-scope.ts'
import { onEachDatabase } from './rig/each-database.ts'
import { teamFigureTests } from './rig/team-figure-tests.ts'
import { openTeam, type Team } from './rig/team.ts'

const dayMs = 86_400_000
const rowsOf = (result: unknown) => (result as { rows: Record<string, unknown>[] }).rows
const read = async (team: Team, personId: string, id: string) => {
  const response = await team.ask(personId, 'POST', `/v1/summaries/${id}/read`)
  return response.ok ? ((await response.json()) as unknown) : response.status
}
const withdraw = async (team: Team, personId: string, id: string) =>
  (await team.ask(personId, 'POST', `/v1/summaries/${id}/withdraw`)).status

onEachDatabase('summaries', (database) => {
  teamFigureTests(database)

  test('chosen colleagues read it, and the person sees who did and when', async () => {
    const team = await openTeam(database())
    const { status, id } = await team.share('nora', { to: { kind: 'people', readerIds: ['mira', 'ben'] } })
    expect(status).toBe(204)
    const { received } = await team.lists('mira')
    expect(received).toMatchObject([{ id, personId: 'nora', period: 'day', firstDay: team.yesterday }])
    expect(received[0]?.readAt).toBeUndefined()
    expect(JSON.stringify(await (await team.ask('mira', 'GET', '/v1/summaries')).json())).not.toContain('minutes')
    expect((await team.lists('nora')).mine[0]?.readings).toEqual([])

    const firstAt = team.clock.now()
    expect(await read(team, 'mira', id)).toEqual({ minutes: 35 })
    team.clock.pass(60_000)
    expect(await read(team, 'mira', id)).toEqual({ minutes: 35 })
    const { mine } = await team.lists('nora')
    const lastAt = firstAt + 60_000
    expect(mine[0]).toMatchObject({ minutes: 35, to: { kind: 'people', readerIds: ['ben', 'mira'] } })
    expect(mine[0]?.readings).toEqual([{ personId: 'mira', firstAt, lastAt, times: 2 }])
    expect((await team.lists('mira')).received[0]?.readAt).toBe(lastAt)
    expect((await team.lists('mira')).mine).toEqual([])
  })

  test('to everybody else it is not there, whatever their role', async () => {
    const [team, elsewhere] = [await openTeam(database()), await openTeam(database())]
    const { id } = await team.share('nora')
    for (const personId of ['carla', 'sam', 'otto', 'ben', 'nora']) {
      expect(await read(team, personId, id), personId).toBe(404)
      if (personId !== 'nora') expect(await withdraw(team, personId, id), personId).toBe(404)
      expect((await team.lists(personId)).received, personId).toEqual([])
    }
    // Who reads it may not take it away.
    expect(await withdraw(team, 'mira', id)).toBe(404)
    for (const personId of ['mira', 'nora', 'carla']) {
      expect(await read(elsewhere, personId, id), personId).toBe(404)
      expect(await withdraw(elsewhere, personId, id), personId).toBe(404)
      expect(await elsewhere.lists(personId)).toEqual({ mine: [], received: [] })
    }
    for (const foreign of [v4(), 'x', "'; drop table summary; --", '..%2F..%2Fread', '%00'])
      expect(await read(team, 'mira', foreign), foreign).toBe(404)
    expect((await team.lists('nora')).mine[0]?.readings).toEqual([])
    expect(await read(team, 'mira', id)).toEqual({ minutes: 35 })
  })

  test('sent again it is there once; another one with its id is refused, and so is a stranger’s', async () => {
    const team = await openTeam(database())
    const id = v4()
    expect(await team.share('nora', { id })).toMatchObject({ status: 204 })
    await read(team, 'mira', id)
    expect(await team.share('nora', { id })).toMatchObject({ status: 204 })
    expect(await team.share('nora', { id, minutes: 40 })).toMatchObject({ status: 409 })
    expect(await team.share('otto', { id })).toMatchObject({ status: 409 })
    const { mine } = await team.lists('nora')
    expect(mine).toMatchObject([{ id, minutes: 35, readings: [{ times: 1 }] }])
    expect((await team.lists('otto')).mine).toEqual([])
  })

  test('withdrawn it is gone with everything that belongs to it', async () => {
    const team = await openTeam(database())
    const { id } = await team.share('nora')
    await read(team, 'mira', id)
    expect(await withdraw(team, 'nora', id)).toBe(204)
    expect(await withdraw(team, 'nora', id)).toBe(404)
    expect(await read(team, 'mira', id)).toBe(404)
    expect(await team.lists('nora')).toEqual({ mine: [], received: [] })
    expect((await team.lists('mira')).received).toEqual([])
    expect(await everyRow(team)).toBe(0)
  })

  test('after a restored backup nothing is shared: nobody knows what was withdrawn since', async () => {
    const team = await openTeam(database())
    const { id } = await team.share('nora')
    await database().inOrganisation(team.organisationId, 'write', (tx) => renewHistory(tx, team.organisationId))
    expect(await read(team, 'mira', id)).toBe(404)
    expect(await everyRow(team)).toBe(0)
  })

  test('what has expired is given to nobody and removed', async () => {
    const team = await openTeam(database())
    const { id } = await team.share('nora', { days: 1 })
    await team.share('nora', { days: 7 })
    team.clock.pass(dayMs - 1)
    expect((await team.lists('mira')).received).toHaveLength(2)
    team.clock.pass(1)
    expect(await read(team, 'mira', id)).toBe(404)
    expect((await team.lists('mira')).received).toHaveLength(1)
    expect((await team.lists('nora')).mine).toHaveLength(1)
    expect(await everyRow(team)).toBe(2)
    team.clock.pass(6 * dayMs)
    await team.lists('otto')
    expect(await everyRow(team)).toBe(0)
  })

  test('within the organisation too, the database shows a summary to its person and the chosen ones alone', async () => {
    const team = await openTeam(database())
    const { id } = await team.share('nora')
    const seenBy = (personId: string, organisationId = team.organisationId) =>
      database().inOrganisation(organisationId, 'write', async (tx) => {
        await asPerson(tx, personId)
        return rowsOf(await tx.execute(sql`select minutes from summary where summary_id = ${id}`)).length
      })
    expect(await Promise.all(['nora', 'mira', 'otto', 'carla', ''].map((personId) => seenBy(personId)))).toEqual([1, 1, 0, 0, 0])
    expect(await seenBy('nora', v4())).toBe(0)
    const asCarla = (statement: ReturnType<typeof sql>) =>
      database().inOrganisation(team.organisationId, 'write', async (tx) => {
        await asPerson(tx, 'carla')
        return rowsOf(await tx.execute(statement))
      })
    expect(await asCarla(sql`delete from summary returning summary_id`)).toEqual([])
    const forged = sql`insert into summary values (${team.organisationId}, 'forged', 'nora', 'day', '2026-01-01', 5, null, 0, 9e15)`
    const causeOf = (refused: Promise<unknown>) => refused.catch((error: Error) => Promise.reject(error.cause))
    await expect(causeOf(asCarla(forged))).rejects.toThrow(/row-level security/u)
    await expect(causeOf(asCarla(sql`update summary set minutes = 0`))).rejects.toThrow(/permission denied/u)
  })

  test('a person shares so many at a time and asks so often a minute', async () => {
    const team = await openTeam(database())
    const statuses: number[] = []
    for (let sent = 0; sent <= mostSummaries; sent += 1) statuses.push((await team.share('nora')).status)
    expect(statuses).toEqual([...Array.from({ length: mostSummaries }, () => 204), 409])
    let last = await team.ask('nora', 'GET', '/v1/team-figures')
    for (let more = 0; more < 90 && last.status !== 429; more += 1) last = await team.ask('nora', 'GET', '/v1/team-figures')
    expect([last.status, Number(last.headers.get('Retry-After')) > 0]).toEqual([429, true])
    expect((await team.ask('mira', 'GET', '/v1/summaries')).status).toBe(200)
    expect((await team.ask('mira', 'POST', '/v1/summaries', ' '.repeat(300_000))).status).toBe(413)
  })

  test('what is not a summary is refused, and nothing of it is kept', async () => {
    const team = await openTeam(database())
    const tomorrow = new Date(team.clock.now() + 2 * dayMs).toISOString().slice(0, 10)
    const refused: [string, Record<string, unknown>, number][] = [
      ['minutes to the minute', { minutes: 34 }, 400],
      ['a week to five minutes', { period: 'week', firstDay: team.lastWeek, minutes: 35 }, 400],
      ['a minus', { minutes: -5 }, 400],
      ['a day too long', { minutes: 1_505 }, 400],
      ['a week that begins on a Tuesday', { period: 'week', firstDay: '2026-01-06', minutes: 45 }, 400],
      ['a day that never was', { firstDay: '2026-02-30' }, 400],
      ['a time of day', { firstDay: '2026-01-06T10:00' }, 400],
      ['a day to come', { firstDay: tomorrow }, 400],
      ['a day of long ago', { firstDay: '2020-01-06' }, 400],
      ['for ever', { days: 365 }, 400],
      ['sites', { sites: [{ site: 'x', minutes: 5 }] }, 400],
      ['somebody else’s', { personId: 'otto' }, 400],
      ['nobody', { to: { kind: 'people', readerIds: [] } }, 400],
      ['everybody', { to: { kind: 'everybody' } }, 400],
      ['oneself', { to: { kind: 'people', readerIds: ['nora'] } }, 400],
      ['one twice', { to: { kind: 'people', readerIds: ['mira', 'mira'] } }, 400],
      ['a stranger', { to: { kind: 'people', readerIds: ['mira', 'nobody'] } }, 404],
      ['a day for a figure', { days: 30, to: { kind: 'department', departmentId: 'team' } }, 400],
    ]
    for (const [name, changes, status] of refused) expect((await team.share('nora', changes)).status, name).toBe(status)
    expect((await team.lists('nora')).mine).toEqual([])
  })

  /** Rows of the tables in which summaries are. */
  async function everyRow({ organisationId }: Team): Promise<number> {
    const count = sql`select (select count(*) from summary) + (select count(*) from summary_reader)
      + (select count(*) from team_figure) + (select count(*) from team_figure_look) as n`
    return database().inOrganisation(organisationId, 'write', async (tx) => {
      await tx.execute(sql`select set_config('app.summaries', 'all', true)`)
      return Number(rowsOf(await tx.execute(count))[0]?.['n'])
    })
  }
})
