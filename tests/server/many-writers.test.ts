import { expect, test } from 'vitest'
import { newPost, route, tag } from './rig/acts.ts'
import { onEachDatabase } from './rig/each-database.ts'
import { openOffice } from './rig/office.ts'

const writers = 16
const pushesEach = 6

onEachDatabase('many writers', (database) => {
  test('a reader who pages while 16 people write misses no row', async () => {
    const office = await openOffice(database())
    const reader = await office.signIn('coordinator')
    const clients = await Promise.all(Array.from({ length: writers }, () => office.signIn('reporter')))
    const writing = new AbortController()
    const seen = new Set<number>()
    const read = (async () => {
      while (!writing.signal.aborted) for (const change of (await reader.pull()).changes) seen.add(change.seq)
    })()
    await Promise.all(
      clients.map(async (client) => {
        for (let push = 0; push < pushesEach; push += 1) await client.act(tag(newPost()), route(newPost(), ['service']))
      }),
    )
    writing.abort()
    await read
    await reader.pull()
    expect(reader.all('item')).toHaveLength(writers * pushesEach * 2)
    const fresh = await office.signIn('coordinator')
    await fresh.pull()
    expect(reader.rows).toEqual(fresh.rows)
    expect(seen.size).toBeGreaterThan(0)
  })

  test('16 people on the same two posts in either order make two items, and every report counts', async () => {
    const office = await openOffice(database())
    const [one, two] = [newPost(), newPost({ aliases: ['mastodon:home.example/1'] })]
    const clients = await Promise.all(Array.from({ length: writers }, () => office.signIn('reporter')))
    await Promise.all(
      clients.map((client, index) => {
        const acts = [route(one, ['service']), route(two, ['pr'])]
        return client.act(...(index % 2 === 0 ? acts : acts.toReversed()))
      }),
    )
    const reader = await office.signIn('coordinator')
    await reader.pull()
    expect(reader.all('item').map((item) => item.timeline.length)).toEqual([writers, writers])
  })
})
