import { v4 } from 'uuid'
import type { Post } from '../../../lib/post/post.ts'
import { itemIdOf } from '../../../lib/triage/item.ts'
import type { SentAct } from './sync-client.ts'

let posts = 0

/** A public post nobody has seen before. */
export function newPost(changes: Partial<Post> = {}): Post {
  posts += 1
  const id = `${Date.now()}${posts}`
  return {
    key: `x:${id}`,
    aliases: [],
    weak: false,
    site: 'x',
    kind: 'post',
    promoted: false,
    audience: 'public',
    permalink: `https://x.com/teapot/status/${id}`,
    authorName: 'Tea Pot',
    authorHandle: 'teapot',
    text: 'My Kettle One hums at night. @northwind, is that so?',
    postedAt: '2026-01-02T03:04:05.000Z',
    ...changes,
  }
}

/** Routing a post; `itemId` is what a client computes, of any organisation. */
export function route(post: Post, departmentIds: string[], more: Record<string, unknown> = {}): SentAct {
  const [leadDepartmentId] = departmentIds
  const args = { post, category: 'service', departmentIds, leadDepartmentId, urgency: 'normal', confidential: false, ...more }
  return { kind: 'route', opId: v4(), itemId: itemIdOf('00000000-0000-4000-8000-000000000000', post.key), args }
}

export function tag(post: Post, more: Record<string, unknown> = {}): SentAct {
  const itemId = itemIdOf('00000000-0000-4000-8000-000000000000', post.key)
  return { kind: 'tag', opId: v4(), itemId, args: { post, category: 'praise', confidential: false, ...more } }
}

/** An act on an item that exists. */
export function onItem(kind: string, itemId: string, args: Record<string, unknown>): SentAct {
  return { kind, opId: v4(), itemId, args }
}
