import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOfYoutube, parseYoutubeChannel, parseYoutubeLink } from './youtube-permalink.ts'

const letters = '[A-Za-z0-9_-]'
const videos = fc.stringMatching(new RegExp(`^${letters}{11}$`, 'u')).filter((id) => id !== 'videoseries')
const posts = fc.stringMatching(new RegExp(`^Ugkx${letters}{20,32}$`, 'u'))
const comments = fc.stringMatching(new RegExp(`^Ug${letters}{10,30}(?:\\.${letters}{3,20})?$`, 'u'))
const places = fc.oneof(
  videos.map((id) => ({ place: 'video' as const, id })),
  posts.map((id) => ({ place: 'post' as const, id })),
)

describe('parseYoutubeLink', () => {
  test('reads what addressOfYoutube prints', () => {
    fc.assert(
      fc.property(places, fc.option(comments, { nil: undefined }), (place, comment) => {
        const { permalink } = addressOfYoutube({ ...place, comment })
        expect(parseYoutubeLink(new URL(permalink))).toEqual({ ...place, comment, pointsAtComment: comment !== undefined })
      }),
    )
  })

  test('reads a video in every form that it is linked in', () => {
    const forms = fc.constantFrom(
      (id: string) => `https://m.youtube.com/watch?app=m&v=${id}`,
      (id: string) => `https://youtu.be/${id}?si=1`,
      (id: string) => `https://www.youtube.com/shorts/${id}`,
      (id: string) => `https://youtube.com/live/${id}/`,
      (id: string) => `https://www.youtube-nocookie.com/embed/${id}?start=3`,
    )
    fc.assert(
      fc.property(videos, forms, (id, form) => {
        expect(parseYoutubeLink(new URL(form(id)))).toMatchObject({ place: 'video', id })
      }),
    )
  })

  test.each([
    '..%2F1',
    'UgwKettleOneAAAAAAAAAaABAg%00',
    'Ugw',
    'UgwKettleOneAAAAAAAAAaABAg.',
    'UgwKettleOneAAAAAAAAAaABAg.9a.9b',
    '',
  ])('a link to the comment "%s" points at a comment that none can be', (comment) =>
    expect(parseYoutubeLink(new URL(`https://www.youtube.com/watch?v=kettleVid01&lc=${comment}`))).toEqual({
      place: 'video',
      id: 'kettleVid01',
      comment: undefined,
      pointsAtComment: true,
    }),
  )
})

describe('parseYoutubeChannel', () => {
  test.each([
    ['https://www.youtube.com/@northwindkettles', 'northwindkettles'],
    ['https://www.youtube.com/@northwindkettles/videos', 'northwindkettles'],
    ['https://www.youtube.com/@%EC%A3%BC%EC%A0%84%EC%9E%90', '주전자'],
    ['https://www.youtube.com/@a.b-c_d·e', 'a.b-c_d·e'],
    ['https://m.youtube.com/channel/UCkettlekettlekettle1234', 'channel/UCkettlekettlekettle1234'],
    ['https://www.youtube.com/user/benboils', 'user/benboils'],
    ['https://www.youtube.com/c/CleoCooks', 'c/CleoCooks'],
    ['https://www.youtube.com/channel/UCshort', undefined],
    ['https://www.youtube.com/@ana%00', undefined],
    ['https://www.youtube.com/@ana%2F..%2Fben', undefined],
    ['https://www.youtube.com/@%E0%A4', undefined],
    ['https://www.youtube.com/watch?v=kettleVid01', undefined],
    ['https://youtube.evil.example/@ana', undefined],
  ])('%s is %s', (address, handle) => expect(parseYoutubeChannel(new URL(address))).toBe(handle))
})
