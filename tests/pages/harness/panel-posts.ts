import type { BadgeState } from '../../../lib/messages/badge-state.ts'
import type { Post } from '../../../lib/post/post.ts'
import { inventPost } from './northwind.ts'

const minuteMs = 60_000

const lines: [author: string, text: string, minutesAgo: number, state: BadgeState][] = [
  [
    'Lena Ortiz',
    'Third Northwind kettle in a year and the lid cracked again. Sent two emails, no answer. Is anyone there? @northwind',
    120,
    { kind: 'guess', category: 'service', reasons: ['third … in a year', 'cracked again', 'no answer'] },
  ],
  ['Rui', 'Lovely morning on the river. The herons are back.', 140, { kind: 'quiet' }],
  [
    'Daily Ledger',
    'We are looking at kettle recalls across Europe. Northwind, can we talk to somebody today?',
    18,
    {
      kind: 'routed',
      category: 'press',
      department: 'Press office',
      claimed: false,
      // Half a minute less: pages count in steps of a quarter of one.
      dueAt: Date.now() + 41.5 * minuteMs,
      waiting: false,
    },
  ],
  ['Sam W.', 'northwind you absolute clowns lol', 300, { kind: 'unsure', reasons: ['northwind'] }],
  [
    'Marta',
    'Shout-out to Northwind: new lid in two days, and a hand-written note.',
    1_500,
    { kind: 'tagged', category: 'praise', waiting: false },
  ],
  [
    'ليلى',
    'وصل الإبريق الثالث من Northwind مكسورًا. هل من مجيب؟',
    45,
    { kind: 'closed', category: 'service', department: 'Customer service', outcome: 'resolved', waiting: false },
  ],
  ['Bot 7', 'Win a kettle today', 10, { kind: 'not-a-mention', waiting: false }],
]

/** The posts of an invented page, and what is known of each. */
export function panelPosts(): { posts: Post[]; states: BadgeState[] } {
  const posts = lines.map(([author, text, minutesAgo], index) =>
    inventPost(String(100 + index), 'x', author, text, Date.now() - minutesAgo * minuteMs),
  )
  return { posts, states: lines.map(([, , , state]) => state) }
}

/** A page so long that nobody would want all of it at once. */
export function manyPosts(count: number): Post[] {
  return Array.from({ length: count }, (_none, index) =>
    inventPost(
      String(1_000 + index),
      'x',
      `Reader ${index + 1}`,
      `Post number ${index + 1} of a long page`,
      Date.now() - index * minuteMs,
    ),
  )
}
