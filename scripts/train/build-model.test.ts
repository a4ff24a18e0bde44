import { describe, expect, test } from 'vitest'
import { assessPost } from '../../lib/classify/assess-post.ts'
import { readModel } from '../../lib/classify/linear-model.ts'
import type { Category } from '../../lib/org/category.ts'
import { buildModel } from './build-model.ts'
import type { LabelledPost } from './labelled-posts.ts'
import { trainSettings } from './train-settings.ts'

const said: [Category, string][] = [
  ['service', 'the spout leaks, please mend it'],
  ['service', 'my spout leaks again and nobody calls'],
  ['praise', 'this kettle sings, splendid work'],
  ['praise', 'splendid, it sings every morning'],
]
const post = (source: string, [category, text]: [Category, string], index: number): LabelledPost => ({
  id: `${source}:${index}`,
  source,
  category,
  alt: undefined,
  isUrgent: false,
  isRead: true,
  isOwn: true,
  isMined: false,
  text,
})
const posts = ['one', 'two', 'three'].flatMap((source) => said.map((line, index) => post(source, line, index)))
const moods = [
  { source: 'one', sentiment: 'positive', text: 'splendid' },
  { source: 'two', sentiment: 'negative', text: 'it leaks' },
]
const build = (more: readonly LabelledPost[] = []) =>
  buildModel([...posts, ...more], moods, { ...trainSettings, epochs: 4 }, 500, () => undefined)

describe('buildModel', () => {
  test('the same posts give the same bytes', () => {
    expect(build().bytes).toEqual(build().bytes)
  })

  test('learns what it is shown', () => {
    const model = readModel(build().bytes)
    expect(assessPost(model, 'the spout leaks').ranked.indexOf('service')).toBeLessThan(
      assessPost(model, 'splendid, it sings').ranked.indexOf('service'),
    )
  })

  test('a name that only one source has carries no weight', () => {
    const named = Array.from({ length: 5 }, (_, index) => post('one', ['spam', 'zyzzyva zyzzyva'], 100 + index))
    const model = readModel(build(named).bytes)
    expect(assessPost(model, 'the spout leaks').score).toBeGreaterThan(0)
    expect(assessPost(model, 'zyzzyva').reasons).toEqual([])
  })

  test('a damaged file is refused', () => {
    const { bytes } = build()
    expect(() => readModel(bytes.subarray(0, bytes.length - 1))).toThrow(/npm run train/)
  })
})
