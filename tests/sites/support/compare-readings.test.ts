import { describe, expect, test } from 'vitest'
import type { Post } from '../../../lib/post/post.ts'
import { compareReadings, type FoundPost } from './compare-readings.ts'

const post: Post = {
  key: 'mastodon:kettles.example/1',
  aliases: ['mastodon:leeds.example/2'],
  weak: false,
  site: 'mastodon',
  kind: 'quote',
  promoted: true,
  audience: 'public',
  permalink: 'https://kettles.example/@lena/1',
  authorName: 'Lena Ortiz',
  authorHandle: 'lena@kettles.example',
  text: 'The kettle leaks.',
  postedAt: '2026-03-09T08:15:00.000Z',
  inReplyTo: 'mastodon:kettles.example/9',
  media: ['A kettle', 'A puddle'],
}
const other: Post = { ...post, key: 'mastodon:kettles.example/3', aliases: [], permalink: 'https://kettles.example/@lena/3' }

const found = (one: Post, more: Partial<FoundPost> = {}): FoundPost => ({
  container: 0,
  post: one,
  fingerprint: one.key,
  hasOwnRow: true,
  ...more,
})
const { inReplyTo: _, media: __, ...bare } = post

describe('compareReadings lets pass', () => {
  test.each<[string, FoundPost[]]>([
    ['the same', [found(post), found(other, { container: 1 })]],
    ['a post that is not found', [found(other, { container: 1 })]],
    ['nothing at all', []],
    ['a text, a time and an alias that are not found', [found({ ...post, text: '', postedAt: undefined, aliases: [] })]],
    ['what it answers and shows not found', [found(bare)]],
    ['one picture less', [found({ ...post, media: ['A puddle'] })]],
    ['an audience that is not known', [found({ ...post, audience: 'unknown', text: '' })]],
    ['a handle in place of a name', [found({ ...post, authorName: 'lena' })]],
    [
      'a key that claims nothing, with its address',
      [found({ ...post, key: 'mastodon:hash', weak: true, permalink: 'https://kettles.example/' })],
    ],
  ])('%s', (_name, partial) => {
    expect(compareReadings([found(post), found(other, { container: 1 })], partial)).toEqual([])
  })
})

describe('compareReadings names', () => {
  test.each<[string, FoundPost[], string]>([
    ['a post that was none', [found({ ...post, key: 'mastodon:kettles.example/8' })], 'there is no such post'],
    ['a post twice', [found(post), found(post, { container: 1, fingerprint: 'b' })], 'there is no such post'],
    ['the text of somebody else', [found({ ...post, text: 'Ours does not.' })], 'another text'],
    ['part of a text', [found({ ...post, text: 'The kettle' })], 'another text'],
    ['another author', [found({ ...post, authorHandle: 'tom@kettles.example' })], 'another authorHandle'],
    ['another name', [found({ ...post, authorName: 'Tom Reed' })], 'another authorName'],
    ['another kind', [found({ ...post, kind: 'post' })], 'another kind'],
    ['a lock where there is none', [found({ ...post, audience: 'limited' })], 'another audience'],
    ['an advertisement as a post', [found({ ...post, promoted: false })], 'another promoted'],
    ['another time', [found({ ...post, postedAt: '2026-03-09T08:16:00.000Z' })], 'another postedAt'],
    ['a time in words, where there was none', [found({ ...post, postedAtShown: '2h' })], 'another postedAtShown'],
    ['another answer', [found({ ...post, inReplyTo: 'mastodon:kettles.example/7' })], 'another inReplyTo'],
    ['somebody else’s picture', [found({ ...post, media: ['A cat'] })], 'another media'],
    ['another address', [found({ ...post, permalink: 'https://kettles.example/@lena/4' })], 'another permalink'],
    [
      'the text of another post under a weak key',
      [found({ ...other, key: 'mastodon:hash', weak: true, text: 'No.' })],
      'another text',
    ],
    ['a badge in another post', [found(post, { hasOwnRow: false })], 'the badge would stand in another post'],
    [
      'posts that cannot be told apart',
      [found(post, { fingerprint: '' }), found(other, { fingerprint: '' })],
      'posts have one fingerprint between them',
    ],
  ])('%s', (_name, partial, fault) => {
    expect(compareReadings([found(post), found(other, { container: 1 })], partial).join('\n')).toContain(fault)
  })
})
