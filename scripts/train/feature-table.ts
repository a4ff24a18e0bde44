import { groupFactors } from '../../lib/classify/linear-model.ts'
import { type FeatureGroup, featuresOf } from '../../lib/classify/post-features.ts'
import type { Vector } from './train-softmax.ts'

/** The features of one post, by their numbers in the table. */
export interface NumberedPost {
  source: string
  isOwn: boolean
  ids: Int32Array
  values: Float64Array
}

/** Every feature seen, numbered in the order it was first seen. */
export class FeatureTable {
  readonly hashes: number[] = []
  readonly groups: FeatureGroup[] = []
  readonly #numbers = new Map<number, number>()

  number(post: { source: string; isOwn: boolean; text: string }): NumberedPost {
    const { features } = featuresOf(post.text)
    const ids = Int32Array.from(features, ({ hash, group }) => this.#numberOf(hash, group))
    return { source: post.source, isOwn: post.isOwn, ids, values: Float64Array.from(features, ({ value }) => value) }
  }

  #numberOf(hash: number, group: FeatureGroup): number {
    const known = this.#numbers.get(hash)
    if (known !== undefined) return known
    const id = this.hashes.length
    this.#numbers.set(hash, id)
    this.hashes.push(hash)
    this.groups.push(group)
    return id
  }
}

const leastPosts = 3

/**
 * Which features may carry weight: seen in three posts or more, and in more than one source, so that names of a brand or habits of one
 * collection do not count. What only posts written here have is free of the first rule's reason, and three of them are enough.
 */
export function selectFeatures(table: FeatureTable, posts: readonly NumberedPost[]): Uint8Array {
  const seen = new Int32Array(table.hashes.length)
  const sources = Array.from<string | true | undefined>({ length: table.hashes.length })
  for (const { source, ids } of posts) {
    for (const id of ids) {
      seen[id] = (seen[id] ?? 0) + 1
      const other = sources[id]
      if (other !== true && other !== source) sources[id] = other === undefined ? source : true
    }
  }
  return Uint8Array.from(seen, (count, id) => {
    const isAnywhere = sources[id] === true || table.groups[id] === 'shape' || table.groups[id] === 'rules'
    return count >= leastPosts && isAnywhere ? 1 : 0
  })
}

/** A post's selected features, scaled as the model will scale them. */
export function vectorOf(
  { ids, values }: NumberedPost,
  { groups: groupOf }: FeatureTable,
  selected: Uint8Array,
  groups: Record<FeatureGroup, number>,
): Vector {
  const kept: number[] = []
  ids.forEach((id, at) => {
    if (selected[id] === 1) kept.push(at)
  })
  const groupsOfKept = kept.map((at) => groupOf[ids[at] ?? 0] ?? 'shape')
  const factors = groupFactors(groupsOfKept, groups)
  return {
    ids: Int32Array.from(kept, (at) => ids[at] ?? 0),
    values: Float64Array.from(kept, (at, index) => (values[at] ?? 0) * factors[groupsOfKept[index] ?? 'shape']),
  }
}
