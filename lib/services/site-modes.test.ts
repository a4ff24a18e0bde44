import { describe, expect, test } from 'vitest'
import type { SiteMode } from '../org/site-mode.ts'
import type { Site } from '../post/site.ts'
import type { SiteSetting } from '../store/settings-db.ts'
import { otherHosts, siteOfHost, sitesInUse } from './site-modes.ts'

const row = (site: Site, host: string, mode: SiteMode): SiteSetting => ({ site, host, mode })
const linkedin = (mode: SiteMode) => row('linkedin', 'www.linkedin.com', mode)
const x = (mode: SiteMode) => row('x', 'x.com', mode)

type Case = [name: string, own: SiteSetting[], policy: SiteSetting[], organisation: [string, SiteMode][], expected: object]
const cases: Case[] = [
  ['nobody chose: off', [], [], [], { site: 'x', mode: 'off', loudest: 'badge', loudestBy: undefined }],
  ['the person chose', [x('panel')], [], [], { site: 'x', mode: 'panel' }],
  ['the organisation is quieter', [x('badge')], [], [['x', 'panel']], { site: 'x', mode: 'panel', loudestBy: 'organisation' }],
  ['the person is quieter', [x('link')], [], [['x', 'panel']], { site: 'x', mode: 'link', loudest: 'panel' }],
  ['a policy switches on', [], [x('badge')], [], { site: 'x', mode: 'badge', managed: true, loudestBy: 'policy' }],
  ['a policy, and a quieter person', [x('panel')], [x('badge')], [], { site: 'x', mode: 'panel', managed: true }],
  ['a policy, and a louder person', [x('badge')], [x('off')], [], { site: 'x', mode: 'off', managed: true }],
  ['a policy goes before the organisation', [], [x('badge')], [['x', 'off']], { site: 'x', mode: 'badge' }],
  ['LinkedIn at first', [], [], [], { site: 'linkedin', mode: 'link', loudest: 'link', loudestBy: 'terms' }],
  ['LinkedIn is no louder by choice', [linkedin('badge')], [], [], { site: 'linkedin', mode: 'link' }],
  [
    'LinkedIn where the organisation chose',
    [linkedin('badge')],
    [],
    [['linkedin', 'badge']],
    { site: 'linkedin', mode: 'badge' },
  ],
  ['LinkedIn by policy', [], [linkedin('panel')], [], { site: 'linkedin', mode: 'panel', loudestBy: 'policy' }],
]

describe('sitesInUse', () => {
  test.each(cases)('%s', (_name, own, policy, organisation, expected) => {
    const sites = sitesInUse(own, policy, new Map(organisation))
    expect(sites).toContainEqual(expect.objectContaining(expected))
    // A host stands there once.
    expect(new Set(sites.map(({ host }) => host)).size).toBe(sites.length)
  })

  test('an instance that the person added is theirs, and the organisation’s mode of its site counts there', () => {
    const own = [row('mastodon', 'kettles.example', 'badge')]
    expect(sitesInUse(own, [], new Map([['mastodon', 'link' as const]]))).toContainEqual(
      expect.objectContaining({ host: 'kettles.example', mode: 'link', loudest: 'link' }),
    )
  })
})

describe('siteOfHost', () => {
  const sites = [x('badge'), row('reddit', 'www.reddit.com', 'panel'), row('mastodon', 'kettles.example', 'badge')]
  test.each<[host: string, site: Site | undefined]>([
    ['x.com', 'x'],
    ['twitter.com', 'x'],
    ['old.reddit.com', 'reddit'],
    ['kettles.example', 'mastodon'],
    ['other.example', undefined],
    ['evil-x.com', undefined],
  ])('%s: %s', (host, site) => expect(siteOfHost(sites, host)?.site).toBe(site))

  test('a row of the host itself goes first', () => {
    const own = row('reddit', 'old.reddit.com', 'off')
    expect(siteOfHost([...sites, own], 'old.reddit.com')).toBe(own)
  })
  test('hosts that only lead to the first one are not asked for', () => {
    expect(otherHosts(x('off'))).toEqual(['twitter.com'])
    expect(otherHosts(row('mastodon', 'kettles.example', 'off'))).toEqual([])
  })
})
