import { expect, test } from 'vitest'
import type { SyncAnswer } from '../../lib/sync/protocol.ts'
import { newPost, onItem, route, tag } from './rig/acts.ts'
import { onEachDatabase } from './rig/each-database.ts'
import { openOffice, people } from './rig/office.ts'
import type { SentAct } from './rig/sync-client.ts'

const appliedTo = (answer: SyncAnswer) => (answer.results[0]?.kind === 'applied' ? (answer.results[0].itemId ?? '') : '')
const putPerson = (value: unknown): SentAct => ({ kind: 'put-row', args: { rowKind: 'person', value } })

onEachDatabase('scope', (database) => {
  test('another department gets the face and nothing else', async () => {
    const office = await openOffice(database())
    const [nora, ana, sam] = [await office.signIn('reporter'), await office.signIn('pr'), await office.signIn('coordinator')]
    const post = newPost()
    const itemId = appliedTo(await nora.act(route(post, ['service'], { note: 'he is furious' })))
    const answer = await ana.pull()
    expect(JSON.stringify(answer)).not.toContain('furious')
    expect(JSON.stringify(answer)).not.toContain(post.text)
    expect(ana.row('face', itemId)).toMatchObject({ keys: [post.key], state: { kind: 'routed' }, leadDepartmentId: 'service' })
    await sam.pull()
    expect(sam.row('item', itemId)?.post.text).toBe(post.text)
    const refused = await ana.act(onItem('note', itemId, { text: 'let me see' }))
    expect(refused.results[0]).toMatchObject({ kind: 'refused', rejection: { code: 'no-such-item' } })
  })

  test('a confidential item has no face, and one that becomes confidential loses it', async () => {
    const office = await openOffice(database())
    const [nora, ana] = [await office.signIn('reporter'), await office.signIn('pr')]
    const secret = appliedTo(await nora.act(route(newPost(), ['service'], { confidential: true })))
    expect(JSON.stringify(await ana.pull())).not.toContain(secret)

    const post = newPost()
    const itemId = appliedTo(await nora.act(route(post, ['service'])))
    await ana.pull()
    expect(ana.row('face', itemId)).toBeDefined()
    await nora.act(route(post, ['service'], { confidential: true }))
    const answer = await ana.pull()
    expect(answer.changes).toMatchObject([{ kind: 'gone', rowKind: 'face', id: itemId }])
    expect(nora.row('item', itemId)?.confidential).toBe(true)
  })

  test('who no longer may see an item is told that it is gone; who never saw it is told nothing', async () => {
    const office = await openOffice(database())
    const [nora, mira, ana] = [await office.signIn('reporter'), await office.signIn('service'), await office.signIn('pr')]
    const post = newPost()
    const itemId = appliedTo(await nora.act(tag(post, { confidential: true })))
    const routing = route(post, ['service'], { confidential: true })
    await nora.act(routing)
    await mira.pull()
    expect(mira.row('item', itemId)).toBeDefined()
    await nora.act(onItem('undo', itemId, { opId: routing.opId }))
    expect((await mira.pull()).changes).toMatchObject([{ kind: 'gone', rowKind: 'item', id: itemId }])
    expect(nora.row('item', itemId)?.status).toBe('tagged')
    // Who reports the same post learns nothing of it and opens it to nobody.
    const otto = await office.signIn('otherReporter')
    await otto.act(route(post, ['service', 'pr']))
    expect(otto.row('item', itemId)).toBeUndefined()
    await mira.pull()
    expect(mira.row('item', itemId)).toBeUndefined()
    expect(JSON.stringify(await ana.pull())).not.toContain(itemId)

    await nora.act(route(post, ['service']))
    await mira.pull()
    expect(mira.row('item', itemId)).toBeDefined()
    const fresh = await office.signIn('service')
    await fresh.pull()
    expect(fresh.rows).toEqual(mira.rows)
  })

  test('another role or department is another view: everything anew', async () => {
    const office = await openOffice(database())
    const [carla, nora, ben] = [await office.signIn('admin'), await office.signIn('reporter'), await office.signIn('serviceToo')]
    const itemId = appliedTo(await nora.act(route(newPost(), ['service'])))
    await ben.pull()
    expect(ben.row('item', itemId)).toBeDefined()
    await carla.act(putPerson({ ...people.serviceToo, departmentIds: ['pr'] }))
    expect((await ben.pull()).snapshot).toBe(true)
    expect(ben.row('item', itemId)).toBeUndefined()
    await carla.act(putPerson({ ...people.serviceToo, role: 'social-media-manager' }))
    await ben.pull()
    expect(ben.row('item', itemId)).toBeDefined()
    await carla.act(putPerson({ ...people.serviceToo, role: 'social-media-manager', departmentIds: ['service'], name: 'Benno' }))
    await carla.act(putPerson({ ...people.serviceToo, role: 'social-media-manager', departmentIds: ['service'], name: 'Ben' }))
    await ben.pull()
    await carla.act(putPerson({ ...people.serviceToo, role: 'social-media-manager', departmentIds: ['service'], name: 'Bennet' }))
    expect((await ben.pull()).snapshot).toBe(false)
    expect(ben.row('person', 'ben')?.name).toBe('Bennet')
  })

  test('set-up rows travel to everybody, and only who may set up changes them', async () => {
    const office = await openOffice(database())
    const [carla, sam, nora] = [await office.signIn('admin'), await office.signIn('coordinator'), await office.signIn('reporter')]
    const putTerm = (id: string): SentAct => ({
      kind: 'put-row',
      args: { rowKind: 'watch-term', value: { id, text: 'Kettle', kind: 'product' } },
    })
    const removeTerm = (id: string): SentAct => ({ kind: 'remove-row', args: { rowKind: 'watch-term', id } })
    await nora.pull()
    expect((await sam.act(putTerm('kettle'))).results[0]?.kind).toBe('applied')
    await nora.pull()
    expect(nora.row('watch-term', 'kettle')?.text).toBe('Kettle')
    await sam.act(removeTerm('kettle'), putTerm('brief'), removeTerm('brief'), removeTerm('never-there'))
    expect((await nora.pull()).changes).toMatchObject([{ kind: 'gone', rowKind: 'watch-term', id: 'kettle' }])
    await sam.act(putTerm('kettle'))
    await nora.pull()
    expect(nora.row('watch-term', 'kettle')).toBeDefined()

    const codes = async (...acts: SentAct[]) =>
      (await nora.act(...acts)).results.map((result) => (result.kind === 'refused' ? result.rejection.code : 'applied'))
    expect(await codes(putTerm('mine'), putPerson({ ...people.reporter, role: 'admin' }))).toEqual(['not-allowed', 'not-allowed'])
    const foreign = { rowKind: 'organisation', value: { id: 'another', name: 'Northwind' } }
    expect((await carla.act({ kind: 'put-row', args: foreign })).results[0]).toMatchObject({ rejection: { code: 'invalid' } })
  })

  test('organisations do not see each other, whatever ids they use', async () => {
    const [office, elsewhere] = [await openOffice(database()), await openOffice(database())]
    const [nora, theirs] = [await office.signIn('reporter'), await elsewhere.signIn('coordinator')]
    const post = newPost()
    const itemId = appliedTo(await nora.act(route(post, ['service'])))
    theirs.clientId = nora.clientId
    expect((await theirs.act(tag(post))).acked).toBe(1)
    expect(theirs.all('item')).toHaveLength(1)
    expect(theirs.row('item', itemId)).toBeUndefined()
    const answer = await theirs.act(onItem('claim', itemId, { departmentId: 'service' }))
    expect(answer.results[0]).toMatchObject({ kind: 'refused', rejection: { code: 'no-such-item' } })
  })
})
