import { expect, test } from 'vitest'
import { sweepLookId } from '../../lib/org/sweep.ts'
import { onEachDatabase } from './rig/each-database.ts'
import { openOffice } from './rig/office.ts'
import type { SentAct } from './rig/sync-client.ts'

const hourMs = 3_600_000
const place = { host: 'x.com', termId: 'own-name' }
const id = sweepLookId(place)
const look = (more: Record<string, unknown> = {}): SentAct => ({ kind: 'look', args: { ...place, found: 3, ...more } })
const unlook: SentAct = { kind: 'unlook', args: place }
const rotaDay = (value: Record<string, unknown>): SentAct => ({ kind: 'put-row', args: { rowKind: 'rota-day', value } })

onEachDatabase('sweep', (database) => {
  test('anybody may look, and everybody sees who looked last and when by the clock of the server', async () => {
    const office = await openOffice(database())
    const [nora, mira] = [await office.signIn('reporter'), await office.signIn('service')]
    const { results } = await nora.act({ ...look({ personId: 'mira', at: 1 }), at: office.clock.now() - hourMs })
    expect(results).toMatchObject([{ kind: 'applied' }])
    await mira.pull()
    const first = { personId: 'nora', at: office.clock.now() - hourMs, found: 3 }
    expect(mira.row('sweep-look', id)).toEqual({ id, ...place, ...first, before: undefined })

    office.clock.pass(hourMs)
    await mira.act(look({ found: 0 }))
    await nora.pull()
    const second = { personId: 'mira', at: office.clock.now(), found: 0 }
    expect(nora.row('sweep-look', id)).toEqual({ id, ...place, ...second, before: first })

    await nora.act(unlook)
    expect(nora.row('sweep-look', id)?.personId).toBe('mira')
    await mira.act(unlook)
    expect(mira.row('sweep-look', id)).toEqual({ id, ...place, ...first, before: undefined })
    await nora.act(unlook)
    await mira.pull()
    expect(mira.all('sweep-look')).toEqual([])
    await mira.act(look())
    expect(mira.row('sweep-look', id)?.personId).toBe('mira')
  })

  test('a look that was done offline and comes late hides nothing and sends nothing around', async () => {
    const office = await openOffice(database())
    const [nora, mira] = [await office.signIn('reporter'), await office.signIn('service')]
    await mira.act(look())
    await nora.pull()
    const { results, changes } = await nora.act({ ...look(), at: office.clock.now() - hourMs })
    expect(results).toMatchObject([{ kind: 'applied' }])
    expect(changes).toEqual([])
    expect(nora.row('sweep-look', id)?.personId).toBe('mira')
  })

  test('two who look first at the same time make one row', async () => {
    const office = await openOffice(database())
    const [nora, mira] = [await office.signIn('reporter'), await office.signIn('service')]
    await Promise.all([nora.act(look()), mira.act(look())])
    await nora.pull()
    expect(nora.all('sweep-look')).toHaveLength(1)
  })

  test('several looks in one push, the last one stands', async () => {
    const office = await openOffice(database())
    const nora = await office.signIn('reporter')
    await nora.act(look({ found: 1 }), look({ host: 'social.example' }), look({ found: 2 }))
    expect(nora.all('sweep-look')).toHaveLength(2)
    expect(nora.row('sweep-look', id)?.found).toBe(2)
  })

  test('a look is not put as a row, and nonsense is refused', async () => {
    const office = await openOffice(database())
    const carla = await office.signIn('admin')
    const forged = { rowKind: 'sweep-look', value: { id, ...place, personId: 'nora', at: 1, found: 0 } }
    const { results } = await carla.act(
      { kind: 'put-row', args: forged },
      { kind: 'remove-row', args: { rowKind: 'sweep-look', id } },
      look({ host: 'https://x.com/' }),
      look({ found: -1 }),
      look({ found: 0.5 }),
      look({ termId: '' }),
    )
    expect(results.map((result) => result.kind === 'refused' && result.rejection.code)).toEqual(
      Array.from({ length: 6 }, () => 'invalid'),
    )
    expect(carla.all('sweep-look')).toEqual([])
  })

  test('who may set up says who looks on which day; others may not', async () => {
    const office = await openOffice(database())
    const [sam, nora] = [await office.signIn('coordinator'), await office.signIn('reporter')]
    const monday = { id: '1', personIds: ['nora', 'mira'] }
    const refused = await nora.act(rotaDay(monday))
    expect(refused.results).toMatchObject([{ kind: 'refused', rejection: { code: 'not-allowed' } }])
    const { results } = await sam.act(rotaDay(monday), rotaDay({ id: '8', personIds: [] }))
    expect(results.map(({ kind }) => kind)).toEqual(['applied', 'refused'])
    await nora.pull()
    expect(nora.all('rota-day')).toEqual([monday])
  })
})
