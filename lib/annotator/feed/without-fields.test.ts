import { expect, test } from 'vitest'
import { kettlePost } from '../../../tests/sync/support/northwind.ts'
import { offFields } from '../../org/site-fix.ts'
import { found, missing } from '../../sites/site-adapter.ts'
import { withoutFields } from './without-fields.ts'

const post = kettlePost('1', {
  postedAtShown: '2 d',
  language: 'en',
  truncated: true,
  inReplyTo: 'mastodon:kettles.example/2',
  media: ['A red kettle'],
})
const { postedAtShown: _shown, ...untimed } = post
const { language: _language, ...unspoken } = post
const { media: _media, ...unseen } = post
const { inReplyTo: _answered, ...alone } = post
const { truncated: _truncated, ...whole } = post

test.each([
  ['text', { ...whole, text: '' }],
  ['time', { ...untimed, postedAt: undefined }],
  ['author-name', { ...post, authorName: post.authorHandle }],
  ['language', unspoken],
  ['media', unseen],
  ['reply', alone],
] as const)('without its %s a post keeps everything else', (field, expected) => {
  expect(withoutFields(found(post), [field])).toEqual(found(expected))
})

test('with all of them off it is still the same post of the same author, for the same people', () => {
  const reading = withoutFields(found(post), offFields)
  const { key, aliases, weak, permalink, authorHandle, audience } = post
  expect(reading).toMatchObject({ kind: 'found', post: { key, aliases, weak, permalink, authorHandle, audience, text: '' } })
})

test('what could not be read stays what it was', () => {
  expect(withoutFields(missing('author'), ['text'])).toEqual(missing('author'))
  expect(withoutFields(found(post), [])).toEqual(found(post))
})
