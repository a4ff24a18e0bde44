import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linkedInPostAt, parseLinkedInAddress, parseLinkedInProfile, printComment, printPost } from './linkedin-permalink.ts'

const ids = fc.bigInt({ min: 1n, max: (1n << 63n) - 1n }).map(String)
const kinds = fc.constantFrom('activity' as const, 'ugcPost' as const, 'share' as const)
const posts = fc.record({ kind: kinds, id: ids })

describe('parseLinkedInAddress', () => {
  test('reads what is printed', () => {
    fc.assert(
      fc.property(posts, ids, (post, id) => {
        expect(parseLinkedInAddress(new URL(printPost(post)))).toEqual({ post })
        expect(parseLinkedInAddress(new URL(printComment({ thread: post, id })))).toEqual({ comment: { thread: post, id } })
      }),
    )
  })

  test('a permalink is its own permalink', () => {
    fc.assert(
      fc.property(posts, ids, (thread, id) => {
        for (const permalink of [printPost(thread), printComment({ thread, id })])
          expect(linkedInPostAt(new URL(permalink))?.permalink).toBe(permalink)
      }),
    )
  })

  test('a comment may be named twice in an address', () => {
    fc.assert(
      fc.property(posts, ids, (thread, id) => {
        const dash = `dashCommentUrn=urn%3Ali%3Afsd_comment%3A%28${id}%2Curn%3Ali%3A${thread.kind}%3A${thread.id}%29`
        const address = `${printComment({ thread, id })}&${dash}`
        expect(linkedInPostAt(new URL(address))).toEqual(linkedInPostAt(new URL(printComment({ thread, id }))))
      }),
    )
  })

  test('the words in an address are its author’s: the number behind them counts', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w-]{0,60}$/u), ids, (words, id) => {
        const address = `https://www.linkedin.com/posts/lena-ortiz_${words}-activity-99-activity-${id}-aB_3`
        expect(parseLinkedInAddress(new URL(address))).toEqual({ post: { kind: 'activity', id } })
      }),
    )
  })
})

describe('parseLinkedInProfile', () => {
  test.each([
    ['https://www.linkedin.com/in/Lena-Ortiz/?trk=x', 'in/lena-ortiz'],
    ['https://uk.linkedin.com/in/lena-ortiz', 'in/lena-ortiz'],
    ['https://www.linkedin.com/in/lena-ortiz/recent-activity/all/', 'in/lena-ortiz'],
    ['https://www.linkedin.com/company/northwind/posts', 'company/northwind'],
    ['https://www.linkedin.com/company/clockwise-inc./', 'company/clockwise-inc.'],
    ['https://www.linkedin.com/showcase/northwind-lids/', 'showcase/northwind-lids'],
    ['https://www.linkedin.com/school/kettle-college/', 'school/kettle-college'],
    ['https://www.linkedin.com/in/J%C3%BCrgen-%F0%9F%AB%96-1a2', 'in/jürgen-🫖-1a2'],
    ['https://www.linkedin.com/in/ACoAAAY6cNwB7lblXvQaDTUDoMXPTyFIuyDnMIY', 'in/ACoAAAY6cNwB7lblXvQaDTUDoMXPTyFIuyDnMIY'],
    ['https://www.linkedin.com/in/', undefined],
    ['https://www.linkedin.com/in/%2E%2E%2Fadmin', undefined],
    ['https://www.linkedin.com/in/a%00b', undefined],
    ['https://www.linkedin.com/in/a%E2%80%AEb', undefined],
    ['https://www.linkedin.com/in/%E0%A4%A', undefined],
    ['https://www.linkedin.com/feed/', undefined],
    ['https://www.linkedin.com/jobs/view/1', undefined],
    ['https://linkedin.com.evil.example/in/lena-ortiz', undefined],
    ['https://evil.example/in/lena-ortiz', undefined],
  ])('%s is %s', (address, path) => expect(parseLinkedInProfile(new URL(address))).toBe(path))
})
