import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Post } from '../post/post.ts'
import { kettlePost } from '../../tests/sync/support/northwind.ts'

// The browser's own texts, as the key and what is put into it.
vi.hoisted(() =>
  vi.stubGlobal('chrome', {
    runtime: { id: 'switchboard' },
    i18n: { getMessage: (key: string, parts: string[] = []) => [key, ...parts].join('|') },
  }),
)

let noticeText: (post: Post) => string
let postTitle: (post: Post) => string
beforeAll(async () => {
  ;({ noticeText } = await import('./notice-text.ts'))
  ;({ postTitle } = await import('./post-title.ts'))
})

describe('a post is told', () => {
  const unknown = { audience: 'unknown', authorName: '', authorHandle: '', text: '' } as const

  test('by its author, or by what the author is called there', () => {
    expect(postTitle(kettlePost('1'))).toBe('item_title|Pia|Mastodon')
    expect(postTitle(kettlePost('1', { authorName: '' }))).toBe('item_title|pia@kettles.example|Mastodon')
    expect(noticeText(kettlePost('1', { text: 'k'.repeat(500) }))).toBe(`Pia: ${'k'.repeat(120)}`)
  })

  test('by its site and link where nothing of the author may be known', () => {
    expect(postTitle(kettlePost('1', unknown))).toBe('item_titleUnnamed|Mastodon')
    expect(noticeText(kettlePost('1', unknown))).toBe('item_titleUnnamed|Mastodon: https://kettles.example/@pia/1')
  })
})
