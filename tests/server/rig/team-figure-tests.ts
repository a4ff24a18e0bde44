import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { removeExpiredEverywhere } from '../../../server/services/expire-summaries.ts'
import { roundedPeople } from '../../../server/services/team-figures.ts'
import type { Database } from '../../../server/db/database.ts'
import { openTeam, type Team } from './team.ts'

const rowsOf = (result: unknown) => (result as { rows: Record<string, unknown>[] }).rows

const dayMs = 86_400_000
const look = async (team: Team, personId: string, week: unknown = { departmentId: 'team', firstDay: team.lastWeek }) => {
  const response = await team.ask(personId, 'POST', '/v1/team-figures/look', week)
  return response.ok ? ((await response.json()) as unknown) : response.status
}
/** The week is over, and takes nothing more. */
const close = (team: Team) => team.clock.pass(Date.parse(team.lastWeek) + 14 * dayMs - team.clock.now())

/** What holds for a department's figure. Run beside the tests of summaries: a database costs more to open than all of these. */
export const teamFigureTests = (database: () => Database): void => {
  describe('team figures', () => {
    test('four are too few, five are not', async () => {
      const [four, five] = [await openTeam(database()), await openTeam(database())]
      for (const team of [four, five])
        for (const [place, minutes] of [60, 90, 15, 240].entries())
          expect((await team.shareWeek(`t${place}`, minutes)).status).toBe(204)
      await five.shareWeek('t4', 120)
      for (const team of [four, five]) {
        expect(await team.weeks('t0')).toEqual([])
        close(team)
      }
      expect(await four.weeks('t0')).toEqual([])
      expect(await look(four, 't0')).toBe(404)
      expect(await five.weeks('t0')).toEqual([{ departmentId: 'team', firstDay: five.lastWeek }])
      expect(await look(five, 't0')).toEqual({ minutes: 105, people: 5 })
    })

    test('one person counts once, however often they share', async () => {
      const team = await openTeam(database())
      for (const place of [0, 1, 2, 3]) await team.shareWeek(`t${place}`, 60)
      expect((await team.shareWeek('t3', 90)).status).toBe(409)
      close(team)
      expect(await team.weeks('t3')).toEqual([])
    })

    test('who belongs to it and who sets up may look; to others it is not there', async () => {
      const [team, elsewhere] = [await openTeam(database()), await openTeam(database())]
      for (const place of [0, 1, 2, 3, 4]) await team.shareWeek(`t${place}`, 60)
      close(team)
      expect(await team.weeks('t9')).toHaveLength(1)
      for (const personId of ['t9', 'carla', 'sam'])
        expect(await look(team, personId), personId).toEqual({ minutes: 60, people: 5 })
      for (const personId of ['nora', 'mira']) {
        expect(await team.weeks(personId), personId).toEqual([])
        expect(await look(team, personId), personId).toBe(404)
      }
      for (const personId of ['t0', 'carla']) {
        expect(await elsewhere.weeks(personId)).toEqual([])
        expect(await look(elsewhere, personId)).toBe(404)
      }
      const otherWeek = new Date(Date.parse(team.lastWeek) - 7 * dayMs).toISOString().slice(0, 10)
      expect(await look(team, 't0', { departmentId: 'team', firstDay: otherWeek })).toBe(404)
      expect(await look(team, 't0', { departmentId: 'nothing', firstDay: team.lastWeek })).toBe(404)
      expect(await look(team, 't0', { departmentId: 'team', firstDay: team.lastWeek, personId: 't1' })).toBe(400)
    })

    test('each look is shown to those whose minutes are in it, and to them alone', async () => {
      const team = await openTeam(database())
      for (const place of [0, 1, 2, 3, 4]) await team.shareWeek(`t${place}`, 60)
      close(team)
      await team.weeks('sam')
      expect((await team.lists('t0')).mine[0]?.readings).toEqual([])
      const at = team.clock.now()
      await look(team, 'sam')
      await look(team, 'sam')
      for (const place of [0, 4]) {
        expect((await team.lists(`t${place}`)).mine[0]?.readings).toEqual([
          { personId: 'sam', firstAt: at, lastAt: at, times: 2 },
        ])
      }
      expect(await team.lists('t9')).toEqual({ mine: [], received: [] })
    })

    test('when one of six withdraws the figure ends; it is not made anew without them', async () => {
      const team = await openTeam(database())
      const ids: string[] = []
      for (const place of [0, 1, 2, 3, 4, 5]) ids.push((await team.shareWeek(`t${place}`, place === 5 ? 600 : 60)).id)
      close(team)
      await team.weeks('t0')
      expect(await look(team, 't0')).toEqual({ minutes: 150, people: 5 })
      expect((await team.ask('t5', 'POST', `/v1/summaries/${ids[5]}/withdraw`)).status).toBe(204)
      for (const personId of ['t0', 'carla']) {
        expect(await team.weeks(personId)).toEqual([])
        expect(await look(team, personId)).toBe(404)
      }
      const [figure] = await database().inOrganisation(team.organisationId, 'write', async (tx) =>
        rowsOf(await tx.execute(sql`select minutes from team_figure`)),
      )
      expect(figure).toEqual({ minutes: null })
    })

    test('who withdraws before the figure is made was never in it', async () => {
      const team = await openTeam(database())
      const ids: string[] = []
      for (const place of [0, 1, 2, 3, 4, 5]) ids.push((await team.shareWeek(`t${place}`, place === 5 ? 600 : 60)).id)
      await team.weeks('t0')
      await team.ask('t5', 'POST', `/v1/summaries/${ids[5]}/withdraw`)
      close(team)
      await team.weeks('t0')
      expect(await look(team, 't0')).toEqual({ minutes: 60, people: 5 })
    })

    test('a week takes summaries in the week after it, of people of the department', async () => {
      const team = await openTeam(database())
      const weekAfter = (weeks: number) => new Date(Date.parse(team.lastWeek) + weeks * 7 * dayMs).toISOString().slice(0, 10)
      const to = { kind: 'department', departmentId: 'team' }
      const week = { period: 'week', minutes: 60, days: 30, to }
      // Set to the middle of the week, wherever the day of the test is in it.
      team.clock.pass(Date.parse(weekAfter(1)) + 2 * dayMs - team.clock.now())
      expect((await team.share('t0', { ...week, firstDay: weekAfter(1) })).status).toBe(409)
      expect((await team.share('t0', { ...week, firstDay: weekAfter(-1) })).status).toBe(409)
      expect((await team.share('nora', { ...week, firstDay: weekAfter(0) })).status).toBe(404)
      expect((await team.share('carla', { ...week, firstDay: weekAfter(0) })).status).toBe(404)
      expect((await team.share('t0', { ...week, firstDay: weekAfter(0), days: 7 })).status).toBe(400)
      expect((await team.share('t0', { ...week, firstDay: weekAfter(0) })).status).toBe(204)
      close(team)
      expect((await team.shareWeek('t1', 60)).status).toBe(409)
    })

    test('it ends with the first summary in it, and then nothing is left', async () => {
      const team = await openTeam(database())
      for (const place of [0, 1, 2, 3, 4]) await team.shareWeek(`t${place}`, 60)
      close(team)
      await team.weeks('t0')
      await look(team, 't0')
      team.clock.pass(30 * dayMs)
      expect(await look(team, 't0')).toBe(404)
      expect(await rowsLeft(team)).toBe(0)
    })

    test('what has expired goes also where nobody asks for it', async () => {
      const team = await openTeam(database())
      for (const place of [0, 1, 2, 3, 4]) await team.shareWeek(`t${place}`, 60)
      close(team)
      await team.weeks('t0')
      await removeExpiredEverywhere({ database: database(), clock: team.clock })
      expect(await rowsLeft(team)).toBe(6)
      team.clock.pass(30 * dayMs)
      await removeExpiredEverywhere({ database: database(), clock: team.clock })
      expect(await rowsLeft(team)).toBe(0)
    })

    async function rowsLeft(team: Team): Promise<number> {
      return database().inOrganisation(team.organisationId, 'write', async (tx) => {
        await tx.execute(sql`select set_config('app.summaries', 'all', true)`)
        const count = sql`select (select count(*) from summary) + (select count(*) from team_figure)
        + (select count(*) from team_figure_look) as n`
        return Number(rowsOf(await tx.execute(count))[0]?.['n'])
      })
    }
    test('how many there are is told in steps', () => {
      expect([5, 6, 9, 10, 19, 20, 101].map(roundedPeople)).toEqual([5, 5, 5, 10, 10, 20, 100])
    })
  })
}
