import { expect, test } from 'vitest'
import { areOfOneMoment, identityOf } from './linkedin-identity.ts'

const activity = { kind: 'activity', id: '7315282296939438080' } as const
const sameAsUgcPost = { kind: 'ugcPost', id: '7315282296000000000' } as const
const liking = { kind: 'activity', id: '7315422894027689987' } as const
const commenting = { kind: 'activity', id: '7315284516753842176' } as const
const postedAt = '2025-04-08T08:00:10.963Z'

test.each([
  ['its own number', { stated: activity }, activity, [], postedAt],
  [
    'its comments are under another number of it',
    { stated: activity, thread: sameAsUgcPost },
    activity,
    [sameAsUgcPost],
    postedAt,
  ],
  ['somebody liked it', { deeds: [liking] }, liking, [], undefined],
  ['somebody liked it, and its comments tell the number', { thread: activity, deeds: [liking] }, activity, [liking], postedAt],
  [
    'somebody liked it, and its comments are under its other number',
    { thread: sameAsUgcPost, deeds: [liking] },
    sameAsUgcPost,
    [liking],
  ],
  ['two people commented on it', { thread: activity, deeds: [liking, commenting] }, activity, [liking, commenting], postedAt],
])('%s', (_, numbers, post, aliases, moment?: string) => {
  const identity = identityOf(numbers)
  expect(identity?.post).toEqual(post)
  expect(identity?.aliases).toEqual(aliases.map(({ kind, id }) => `linkedin:${kind}:${id}`))
  if (post !== sameAsUgcPost) expect(identity?.postedAt).toBe(moment)
})

test('several deeds and no thread do not say which post it is', () => {
  expect(identityOf({ deeds: [liking, commenting] })).toBeUndefined()
  expect(identityOf({})).toBeUndefined()
})

test('numbers of one post come within a minute', () => {
  expect(areOfOneMoment(activity, sameAsUgcPost)).toBe(true)
  expect(areOfOneMoment(activity, commenting)).toBe(false)
  expect(areOfOneMoment(activity, { kind: 'share', id: '1' })).toBe(false)
})
