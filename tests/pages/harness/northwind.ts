import type { Category } from '../../../lib/org/category.ts'
import type { Department, Person, WatchTerm } from '../../../lib/org/org-rows.ts'
import { postKey } from '../../../lib/post/post-key.ts'
import type { Post } from '../../../lib/post/post.ts'
import type { Site } from '../../../lib/post/site.ts'

/** The invented organisation that the tests of our pages work in. */

const department = (id: string, name: string, more: Partial<Department>): Department => ({
  id,
  name,
  connectorId: undefined,
  deputyIds: [],
  categories: [],
  calendar: undefined,
  answerTargetMinutes: 120,
  guidance: '',
  ...more,
})

export const departments: Department[] = [
  department('service', 'Customer service', {
    connectorId: 'ana',
    deputyIds: ['ben'],
    categories: ['service'],
    guidance: 'Answers within two hours.',
  }),
  department('product', 'Product', { connectorId: 'chen', categories: ['suggestion'], answerTargetMinutes: 480 }),
  department('pr', 'PR', { categories: ['press', 'risk'], answerTargetMinutes: 60 }),
]

const person = (id: string, name: string, role: Person['role'], departmentIds: string[]): Person => ({
  id,
  name,
  role,
  departmentIds,
})

export const people: Person[] = [
  person('ana', 'Ana Ruiz', 'connector', ['service', 'product']),
  person('ben', 'Ben Adeyemi', 'member', ['service']),
  person('chen', 'Chen Li', 'connector', ['product']),
  person('dora', 'Dora Novak', 'social-media-manager', ['pr']),
  person('emil', 'Emil Berg', 'member', []),
  person('greta', 'Greta Holm', 'admin', []),
]

export const watchTerms: WatchTerm[] = [
  { id: 'w1', text: 'Northwind', kind: 'own' },
  { id: 'w2', text: '@northwind', kind: 'handle' },
  { id: 'w3', text: '#betterkettle', kind: 'hashtag' },
  { id: 'w4', text: 'Southgale', kind: 'competitor' },
]

/** A public post that nobody wrote. */
export function inventPost(id: string, site: Site, authorName: string, text: string, postedAt: number): Post {
  const authorHandle = authorName.toLowerCase().replaceAll(/[^a-z]/gu, '')
  return {
    key: postKey(site, id),
    aliases: [],
    weak: false,
    site,
    kind: 'post',
    promoted: false,
    audience: 'public',
    permalink: `https://posts.example/${authorHandle}/${id}`,
    authorName,
    authorHandle,
    text,
    postedAt: new Date(postedAt).toISOString(),
  }
}

export const complaints: { author: string; site: Site; category: Category; text: string; minutesAgo: number }[] = [
  {
    author: 'Halden Office',
    site: 'mastodon',
    category: 'lead',
    minutesAgo: 300,
    text: 'Looking for 40 kettles for a new office, delivery in January. Who does business orders at Northwind?',
  },
  {
    author: 'Piotr N.',
    site: 'x',
    category: 'service',
    minutesAgo: 110,
    text: 'Does the glass kettle work on induction? The page says yes, the box says no.',
  },
  {
    author: 'Lena Ortiz',
    site: 'x',
    category: 'service',
    minutesAgo: 100,
    text: 'Third Northwind kettle in a year and the lid cracked again. Sent two emails, no answer. Is anyone there? @northwind',
  },
  {
    author: 'Tom Hale',
    site: 'x',
    category: 'risk',
    minutesAgo: 132,
    text: 'Lid came off, hot water on my hand. Photos attached. I will talk to a lawyer if nobody calls me today.',
  },
  {
    author: 'Mira Solberg',
    site: 'mastodon',
    category: 'suggestion',
    minutesAgo: 20,
    text: 'Wish the Northwind kettle had a wider mouth, so that I could clean it without a bottle brush.',
  },
]
