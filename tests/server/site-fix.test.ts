import { expect, test } from 'vitest'
import type { SiteFix } from '../../lib/org/site-fix.ts'
import { onEachDatabase } from './rig/each-database.ts'
import { openOffice } from './rig/office.ts'
import type { SentAct } from './rig/sync-client.ts'

const fix = (more: Partial<SiteFix> & Record<string, unknown> = {}): SentAct => ({
  kind: 'put-row',
  args: {
    rowKind: 'site-fix',
    value: { id: 'x', version: 1, off: false, offFields: [], selectors: { names: ['[data-kettle]'] }, ...more },
  },
})

onEachDatabase('site fix', (database) => {
  test('reaches everybody, and who may set up alone may set it', async () => {
    const office = await openOffice(database())
    const [admin, sam, nora] = [await office.signIn('admin'), await office.signIn('coordinator'), await office.signIn('reporter')]
    expect((await nora.act(fix())).results).toMatchObject([{ kind: 'refused', rejection: { code: 'not-allowed' } }])
    expect((await sam.act(fix())).results).toMatchObject([{ kind: 'applied' }])
    expect((await admin.act(fix({ version: 2, off: true }))).results).toMatchObject([{ kind: 'applied' }])
    await nora.pull()
    expect(nora.row('site-fix', 'x')).toMatchObject({ version: 2, off: true, selectors: { names: ['[data-kettle]'] } })
  })

  test('never takes the place of a newer one, in one push or in several', async () => {
    const office = await openOffice(database())
    const admin = await office.signIn('admin')
    const { results } = await admin.act(fix({ version: 5 }), fix({ version: 4, off: true }), fix({ version: 5, off: true }))
    const superseded = { kind: 'refused', rejection: { code: 'superseded' } }
    expect(results).toMatchObject([{ kind: 'applied' }, superseded, superseded])
    expect((await admin.act(fix({ version: 3, off: true }))).results).toMatchObject([superseded])
    await admin.pull()
    expect(admin.row('site-fix', 'x')).toMatchObject({ version: 5, off: false })
  })

  test('two who set one at the same time: the newer one stands', async () => {
    const office = await openOffice(database())
    const [admin, sam] = [await office.signIn('admin'), await office.signIn('coordinator')]
    await Promise.all([admin.act(fix({ version: 2 })), sam.act(fix({ version: 9 }))])
    await admin.pull()
    expect(admin.all('site-fix')).toMatchObject([{ version: 9 }])
  })

  test.each([
    ['a lock', { selectors: { lock: ['nothing'] } }],
    ['a selector that begins and does not end', { selectors: { names: ['[a="b'] } }],
    ['a host instead of a site', { id: 'kettles.example' }],
    ['a field that makes a post', { offFields: ['permalink'] }],
  ])('%s is refused', async (_name, more) => {
    const office = await openOffice(database())
    const admin = await office.signIn('admin')
    const { results } = await admin.act(fix(more as never))
    expect(results).toMatchObject([{ kind: 'refused', rejection: { code: 'invalid' } }])
  })
})
