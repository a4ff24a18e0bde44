import { describe, expect, test } from 'vitest'
import { sites } from '../post/site.ts'
import { loudestByDefault, modeAtFirst, quieter, readsPosts, type SiteMode, siteModes } from './site-mode.ts'

describe('quieter', () => {
  const cases: [SiteMode, SiteMode, SiteMode][] = [
    ['badge', 'panel', 'panel'],
    ['panel', 'badge', 'panel'],
    ['link', 'panel', 'link'],
    ['off', 'badge', 'off'],
    ['badge', 'badge', 'badge'],
  ]
  test.each(cases)('of %s and %s: %s', (one, other, expected) => expect(quieter(one, other)).toBe(expected))
})

test('posts are read in badge and panel mode alone', () => {
  expect(siteModes.filter(readsPosts)).toEqual(['panel', 'badge'])
})

test('nobody starts louder than the default allows, and LinkedIn starts with links', () => {
  for (const site of sites) expect(quieter(modeAtFirst(site), loudestByDefault(site))).toBe(modeAtFirst(site))
  expect(sites.filter((site) => loudestByDefault(site) !== 'badge')).toEqual(['linkedin'])
  expect(sites.filter((site) => modeAtFirst(site) !== 'off')).toEqual(['linkedin'])
})
