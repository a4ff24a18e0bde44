import { expect, test } from 'vitest'
import { everyPost, guessFeature } from '../../lib/org/learning-row.ts'
import { newPost, onItem, route, tag } from './rig/acts.ts'
import { onEachDatabase } from './rig/each-database.ts'
import { openOffice } from './rig/office.ts'
import type { SentAct } from './rig/sync-client.ts'

const lesson = (...words: number[]) => ({
  features: [...words, everyPost, guessFeature('service')],
  expected: { service: 3 },
  shown: 'service',
})
const taught = (more: Record<string, unknown> = {}) => tag(newPost(), { category: 'suggestion', lesson: lesson(7, 9), ...more })
const forget = (personId?: string): SentAct => ({ kind: 'forget-learning', args: { personId } })

onEachDatabase('learning', (database) => {
  test('a correction is a row of its own person, which reaches everybody; a week’s counts name nobody', async () => {
    const office = await openOffice(database())
    const [nora, mira] = [await office.signIn('reporter'), await office.signIn('service')]
    expect((await nora.act(taught(), taught())).results).toMatchObject([{ kind: 'applied' }, { kind: 'applied' }])
    await mira.act(route(newPost(), ['service'], { lesson: lesson(9) }))
    await mira.pull()
    expect(mira.row('learning', 'nora')).toMatchObject({ features: expect.arrayContaining([[7, 2, -6, 0, 8]]) })
    expect(mira.row('learning', 'mira')).toMatchObject({ features: expect.arrayContaining([[9, 1, 1]]) })
    const [week] = mira.all('guess-week')
    expect(week).toMatchObject({
      counts: [
        { shown: 'service', category: 'service', count: 1 },
        { shown: 'service', category: 'suggestion', count: 2 },
      ],
    })
    expect(JSON.stringify(week)).not.toMatch(/nora|mira/u)
  })

  test('nobody can write a row by hand, and nobody teaches in another’s name', async () => {
    const office = await openOffice(database())
    const admin = await office.signIn('admin')
    const value = { id: 'nora', features: [[7, 9, 9]] }
    const put = (rowKind: string): SentAct => ({ kind: 'put-row', args: { rowKind, value } })
    const remove: SentAct = { kind: 'remove-row', args: { rowKind: 'learning', id: 'nora' } }
    const { results } = await admin.act(put('learning'), put('guess-week'), remove)
    expect(results).toMatchObject([{ kind: 'refused' }, { kind: 'refused' }, { kind: 'refused' }])
    await admin.act(taught({ personId: 'nora', lesson: { ...lesson(7), personId: 'nora' } }))
    await admin.pull()
    expect(admin.all('learning')).toMatchObject([{ id: 'carla' }])
  })

  test('the same push again, and the same act under another number, teach once; an undo takes it back', async () => {
    const office = await openOffice(database())
    const [nora, again] = [await office.signIn('reporter'), await office.signIn('reporter')]
    const post = newPost()
    const act = { ...tag(post, { category: 'suggestion', lesson: lesson(7) }), opId: '0190a7c0-0000-4000-8000-000000000001' }
    const [first] = (await nora.act(act)).results
    await again.act(act)
    await nora.pull()
    expect(nora.row('learning', 'nora')).toMatchObject({ features: expect.arrayContaining([[everyPost, 1, -3, 0, 4]]) })
    const { results } = await nora.act(onItem('undo', first?.kind === 'applied' ? (first.itemId ?? '') : '', { opId: act.opId }))
    expect(results).toMatchObject([{ kind: 'applied' }])
    await nora.pull()
    expect([nora.all('learning'), nora.all('guess-week')]).toEqual([[], []])
  })

  test.each([
    ['confidential', { confidential: true }],
    [
      'not public',
      { post: { ...newPost(), audience: 'unknown', text: '', authorName: '', authorHandle: '', postedAt: undefined } },
    ],
  ])('what is %s teaches nothing', async (_, more) => {
    const office = await openOffice(database())
    const nora = await office.signIn('reporter')
    expect((await nora.act(taught(more))).results).toEqual([expect.objectContaining({ kind: 'applied' })])
    await nora.pull()
    expect(nora.all('learning')).toEqual([])
  })

  test.each([
    ['a feature twice', { features: [7, 7, everyPost] }],
    ['a feature that is none', { features: [99_999, everyPost] }],
    ['a word', { features: ['kettle', everyPost] }],
    ['more than one post', { expected: { service: 4, praise: 4 } }],
  ])('a lesson with %s is refused with its act', async (_, more) => {
    const office = await openOffice(database())
    const nora = await office.signIn('reporter')
    const { results } = await nora.act(taught({ lesson: { ...lesson(7), ...more } }))
    expect(results).toMatchObject([{ kind: 'refused', rejection: { code: 'invalid' } }])
  })

  test('one forgets one’s own, an admin anybody’s or everything, and nobody else', async () => {
    const office = await openOffice(database())
    const [nora, sam, admin] = [await office.signIn('reporter'), await office.signIn('coordinator'), await office.signIn('admin')]
    await nora.act(taught())
    await sam.act(taught())
    const refused = { kind: 'refused', rejection: { code: 'not-allowed' } }
    expect((await nora.act(forget('sam'), forget())).results).toMatchObject([refused, refused])
    expect((await sam.act(forget('nora'), forget())).results).toMatchObject([refused, refused])
    expect((await nora.act(taught(), forget('nora'), taught())).results).toMatchObject(
      Array.from({ length: 3 }, () => ({ kind: 'applied' })),
    )
    await admin.pull()
    expect(admin.row('learning', 'nora')).toMatchObject({ features: expect.arrayContaining([[7, 1, -3, 0, 4]]) })
    await admin.act(forget('nora'))
    await admin.pull()
    expect(admin.all('learning').map((row) => (row as { id: string }).id)).toEqual(['sam'])
    await admin.act(forget())
    await admin.pull()
    expect([admin.all('learning'), admin.all('guess-week')]).toEqual([[], []])
  })

  test('many who teach at the same time: every lesson counts once', async () => {
    const office = await openOffice(database())
    const names = ['reporter', 'otherReporter', 'service', 'serviceToo', 'pr', 'coordinator'] as const
    const people = await Promise.all(names.map((name) => office.signIn(name)))
    await Promise.all(people.map((person) => person.act(taught(), taught(), taught())))
    const admin = await office.signIn('admin')
    await admin.pull()
    expect(admin.all('learning')).toHaveLength(6)
    expect(admin.all('guess-week')).toMatchObject([{ counts: [{ shown: 'service', category: 'suggestion', count: 18 }] }])
  })
})
