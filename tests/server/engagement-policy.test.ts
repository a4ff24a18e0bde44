import { expect, test } from 'vitest'
import { engagementPolicyAtFirst, engagementPolicyId } from '../../lib/org/engagement-policy.ts'
import { onEachDatabase } from './rig/each-database.ts'
import { openOffice, people } from './rig/office.ts'
import type { SentAct } from './rig/sync-client.ts'

const policy = (more: Record<string, unknown> = {}): SentAct => ({
  kind: 'put-row',
  args: { rowKind: 'engagement-policy', value: { ...engagementPolicyAtFirst, ...more } },
})

onEachDatabase('engagement policy', (database) => {
  test('reaches everybody, and who may set up alone may write it', async () => {
    const office = await openOffice(database())
    const [sam, nora] = [await office.signIn('coordinator'), await office.signIn('reporter')]
    expect((await nora.act(policy())).results).toMatchObject([{ kind: 'refused', rejection: { code: 'not-allowed' } }])
    await sam.pull()
    expect(sam.all('engagement-policy')).toEqual([])
    expect((await sam.act(policy({ windowMinutes: 20, note: 'Ask before the fair.' }))).results).toMatchObject([
      { kind: 'applied' },
    ])
    await nora.pull()
    expect(nora.row('engagement-policy', engagementPolicyId)).toMatchObject({ windowMinutes: 20, note: 'Ask before the fair.' })
  })

  test('says who set its numbers and when, whatever a client claims; a member’s try leaves no line', async () => {
    const office = await openOffice(database())
    const [admin, sam, nora] = [await office.signIn('admin'), await office.signIn('coordinator'), await office.signIn('reporter')]
    const forged = [{ since: 0, byId: 'reporter', windowsPerDay: 9, windowMinutes: 9 }]
    const before = Date.now()
    await sam.act(policy({ windowMinutes: 20, history: forged }), policy({ windowMinutes: 20, note: 'In words.' }))
    await nora.act(policy({ windowMinutes: 5 }))
    await admin.act(policy({ windowMinutes: 45 }))
    await nora.pull()
    const { history = [] } = nora.row('engagement-policy', engagementPolicyId) ?? {}
    expect(history).toMatchObject([
      { byId: people.admin.id, windowsPerDay: 2, windowMinutes: 45 },
      { byId: people.coordinator.id, windowsPerDay: 2, windowMinutes: 20 },
    ])
    for (const { since } of history) expect(since).toBeGreaterThanOrEqual(before - 1_000)
  })

  test('numbers that are none, a link that runs something and another row beside it are refused', async () => {
    const office = await openOffice(database())
    const admin = await office.signIn('admin')
    const wrong = [
      { windowsPerDay: 0 },
      { windowMinutes: 1_440 },
      { workingDays: [8] },
      { link: 'javascript:alert(1)' },
      { id: 'for-nora' },
    ]
    const { results } = await admin.act(...wrong.map((one) => policy(one)))
    expect(results).toMatchObject(wrong.map(() => ({ kind: 'refused', rejection: { code: 'invalid' } })))
    await admin.pull()
    expect(admin.all('engagement-policy')).toEqual([])
  })

  test('no field of it can be about a person: what else is sent is not kept', async () => {
    const office = await openOffice(database())
    const [admin, nora] = [await office.signIn('admin'), await office.signIn('reporter')]
    await admin.act(policy({ personId: 'reporter', usedMs: 1, sharing: true }))
    await nora.pull()
    const row = nora.row('engagement-policy', engagementPolicyId)
    expect(row?.windowMinutes).toBe(30)
    const known = [...Object.keys(engagementPolicyAtFirst), 'history']
    expect(Object.keys(row ?? {}).filter((field) => !known.includes(field))).toEqual([])
  })
})
