import { v4 } from 'uuid'
import { expect, test } from 'vitest'
import type { Post } from '../../lib/post/post.ts'
import { itemIdOf } from '../../lib/triage/item.ts'
import { newPost, onItem, route, tag } from './rig/acts.ts'
import { onEachDatabase } from './rig/each-database.ts'
import { openOffice } from './rig/office.ts'

onEachDatabase('sync', (database) => {
  test('what one person routes, the department has', async () => {
    const office = await openOffice(database())
    const [nora, mira] = [await office.signIn('reporter'), await office.signIn('service')]
    const post = newPost()
    const answer = await nora.act(route(post, ['service']))
    const itemId = itemIdOf(office.organisationId, post.key)
    expect(answer).toMatchObject({ acked: 1, results: [{ mid: 1, kind: 'applied', itemId }] })
    expect(nora.row('item', itemId)?.reporterIds).toEqual(['nora'])

    await mira.pull()
    expect(mira.row('item', itemId)?.post.text).toBe(post.text)
    expect(mira.row('organisation', office.organisationId)?.name).toBe('Northwind')
    expect(mira.all('department')).toHaveLength(2)

    await mira.act(onItem('claim', itemId, { departmentId: 'service' }))
    await nora.pull()
    expect(nora.row('item', itemId)?.parts[0]?.state).toEqual({ kind: 'claimed', assigneeId: 'mira' })
    expect(nora.row('face', itemId)?.state).toEqual({ kind: 'claimed' })
  })

  test('the same push again has one effect and the same answer', async () => {
    const office = await openOffice(database())
    const nora = await office.signIn('reporter')
    const acts = nora.number(route(newPost(), ['service']), onItem('claim', v4(), { departmentId: 'service' }))
    const lost = (await (await nora.request(acts)).json()) as { results: unknown }
    const again = await nora.push(acts)
    expect(again.acked).toBe(2)
    expect(JSON.parse(JSON.stringify(again.results))).toEqual(lost.results)
    expect(nora.all('item')).toHaveLength(1)
    expect(nora.all('item')[0]?.timeline).toHaveLength(1)
  })

  test('a gap stops everything and changes nothing', async () => {
    const office = await openOffice(database())
    const nora = await office.signIn('reporter')
    const [first, , third] = nora.number(tag(newPost()), tag(newPost()), tag(newPost()))
    if (!first || !third) throw new Error('no acts')
    const response = await nora.request([first, third])
    expect(response.status).toBe(409)
    expect(await response.json()).toEqual({ code: 'gap', acked: 0 })
    await nora.pull()
    expect(nora.all('face')).toHaveLength(0)
  })

  test('a number used for another act is a forked client, whose acts under a new id count once', async () => {
    const office = await openOffice(database())
    const nora = await office.signIn('reporter')
    const [kept, other] = [tag(newPost()), tag(newPost())]
    await nora.act(kept, tag(newPost()))
    const restored = await office.signIn('reporter')
    restored.clientId = nora.clientId
    const response = await restored.request(restored.number(kept, other))
    expect(response.status).toBe(409)
    expect(await response.json()).toEqual({ code: 'forked' })

    const renewed = await office.signIn('reporter')
    const answer = await renewed.act(kept, other)
    expect(answer.results.map((result) => result.kind)).toEqual(['applied', 'applied'])
    expect(renewed.all('item').map((item) => item.timeline.length)).toEqual([1, 1, 1])
  })

  test('a refused act is told, and the next one goes on', async () => {
    const office = await openOffice(database())
    const nora = await office.signIn('reporter')
    const answer = await nora.act(
      onItem('claim', v4(), { departmentId: 'service' }),
      { kind: 'juggle', itemId: v4(), args: {} },
      tag(newPost(), { category: 'nonsense' }),
      tag(newPost({ text: 'nul \0 here' })),
      tag(newPost({ authorName: 'half \ud83d pair' })),
      tag(newPost()),
    )
    expect(answer.acked).toBe(6)
    expect(answer.results.map((result) => (result.kind === 'refused' ? result.rejection.code : result.kind))).toEqual([
      'no-such-item',
      'unsupported',
      'invalid',
      'invalid',
      'invalid',
      'applied',
    ])
  })

  test('two people who route one post offline make one item', async () => {
    const office = await openOffice(database())
    const [nora, otto] = [await office.signIn('reporter'), await office.signIn('otherReporter')]
    const post = newPost()
    await Promise.all([nora.act(route(post, ['service'])), otto.act(route(post, ['service', 'pr']))])
    await Promise.all([nora.pull(), otto.pull()])
    const [item] = nora.all('item')
    expect(nora.all('item')).toHaveLength(1)
    expect(item?.reporterIds.toSorted()).toEqual(['nora', 'otto'])
    expect(item?.timeline.map((entry) => entry.act)).toEqual(['route', 'route'])
    expect(otto.all('item')).toEqual([item])
  })

  test('an alias leads to the item there is, also for later acts under the id that was computed from it', async () => {
    const office = await openOffice(database())
    const [nora, mira] = [await office.signIn('reporter'), await office.signIn('service')]
    const post = newPost({ aliases: ['mastodon:home.example/7'] })
    const first = await nora.act(route(post, ['service']))
    const sameElsewhere = newPost({ key: 'mastodon:away.example/9', site: 'mastodon', aliases: ['mastodon:home.example/7'] })
    const computed = itemIdOf(office.organisationId, sameElsewhere.key)
    const second = await mira.act(route(sameElsewhere, ['service']), onItem('claim', computed, { departmentId: 'service' }))
    const itemId = first.results[0]?.kind === 'applied' ? first.results[0].itemId : undefined
    expect(second.results).toMatchObject([
      { kind: 'applied', itemId },
      { kind: 'applied', itemId },
    ])
    expect(mira.all('item')).toHaveLength(1)
  })

  test('a weak key merges nothing, its aliases do', async () => {
    const office = await openOffice(database())
    const nora = await office.signIn('reporter')
    const onFacebook = (changes: Partial<Post>) =>
      tag(newPost({ site: 'facebook', permalink: 'https://www.facebook.com/tea/1', ...changes }))
    const { results } = await nora.act(
      onFacebook({ key: 'facebook:hash-1', weak: true }),
      onFacebook({ key: 'facebook:54', aliases: ['facebook:hash-1'] }),
      onFacebook({ key: 'facebook:hash-2', weak: true, aliases: ['facebook:55'] }),
      onFacebook({ key: 'facebook:55' }),
    )
    expect(results.map((result) => result.kind)).toEqual(['applied', 'applied', 'applied', 'applied'])
    expect(nora.all('item')).toHaveLength(3)
  })

  test('an undo is refused once somebody else acted, and says who', async () => {
    const office = await openOffice(database())
    const [nora, mira] = [await office.signIn('reporter'), await office.signIn('service')]
    const routing = route(newPost(), ['service'])
    const { results } = await nora.act(routing)
    const itemId = results[0]?.kind === 'applied' ? (results[0].itemId ?? '') : ''
    await mira.act(onItem('claim', itemId, { departmentId: 'service' }))
    const late = await nora.act(onItem('undo', itemId, { opId: routing.opId }))
    expect(late.results[0]).toMatchObject({ kind: 'refused', rejection: { code: 'superseded', actorId: 'mira' } })

    const other = route(newPost(), ['service'])
    const undone = await nora.act(other)
    const otherId = undone.results[0]?.kind === 'applied' ? (undone.results[0].itemId ?? '') : ''
    const answer = await nora.act(onItem('undo', otherId, { opId: other.opId }))
    expect(answer.results[0]?.kind).toBe('applied')
    expect(nora.row('face', otherId)).toBeUndefined()
  })

  test('times are the server’s, whatever the client’s clock says', async () => {
    const office = await openOffice(database())
    const nora = await office.signIn('reporter')
    const wrongClock = 1_000_000
    const acts = nora.number({ ...tag(newPost()), at: wrongClock - 60_000 }, { ...tag(newPost()), at: wrongClock + 60_000 })
    await nora.request(acts, { sentAt: wrongClock })
    await nora.pull()
    const entries = nora.all('item').flatMap((item) => item.timeline)
    const now = office.clock.now()
    expect(entries.map(({ at, estimated }) => ({ at, estimated })).toSorted((a, b) => a.at - b.at)).toEqual([
      { at: now - 60_000, estimated: false },
      { at: now, estimated: true },
    ])
  })

  test('a client id of somebody else is not known', async () => {
    const office = await openOffice(database())
    const [nora, otto] = [await office.signIn('reporter'), await office.signIn('otherReporter')]
    await nora.act(tag(newPost()))
    otto.clientId = nora.clientId
    expect((await otto.request([])).status).toBe(404)
    expect((await otto.request(otto.number(tag(newPost())))).status).toBe(404)
  })

  test('an act id that somebody else used is refused and tells nothing of theirs', async () => {
    const office = await openOffice(database())
    const [nora, otto] = [await office.signIn('reporter'), await office.signIn('otherReporter')]
    const act = tag(newPost())
    await nora.act(act)
    const copied = otto.number({ ...tag(newPost()), opId: act.opId ?? '' })
    for (const _ of [1, 2]) {
      const { results } = await otto.push(copied)
      expect(results).toMatchObject([{ kind: 'refused', rejection: { code: 'invalid', state: 'opId' } }])
    }
  })

  test('a cursor ahead of the database is answered by everything', async () => {
    const office = await openOffice(database())
    const nora = await office.signIn('reporter')
    await nora.act(tag(newPost()))
    nora.cursor = 1_000_000
    const answer = await nora.pull()
    expect(answer.snapshot).toBe(true)
    expect(nora.all('item')).toHaveLength(1)
    expect((await nora.pull()).snapshot).toBe(false)
  })

  test('pages hold 500 rows and end at the same rows', async () => {
    const office = await openOffice(database())
    const nora = await office.signIn('reporter')
    for (let push = 0; push < 3; push += 1) await nora.act(...Array.from({ length: 100 }, () => tag(newPost())))
    const fresh = await office.signIn('reporter')
    const first = (await (await fresh.request([])).json()) as { changes: unknown[]; more: boolean }
    expect(first).toMatchObject({ more: true, snapshot: true })
    expect(first.changes).toHaveLength(500)
    await fresh.pull()
    expect(fresh.rows).toEqual(nora.rows)
    expect(fresh.all('item')).toHaveLength(300)
  })
})
