import type { Category } from '../org/category.ts'
import type { FeatureGroup, PostFeatures } from './post-features.ts'

/** The categories the model tells apart: `market` is a matter of watch terms. In the order of the model's outputs. */
export const modelCategories = [
  'service',
  'praise',
  'suggestion',
  'press',
  'lead',
  'recruiting',
  'risk',
  'troll',
  'spam',
  'other',
] as const satisfies readonly Category[]
export const sentiments = ['negative', 'neutral', 'positive'] as const
/** After the categories: whether it wants an answer, whether it cannot wait, and the sentiments. */
export const outputCount: number = modelCategories.length + 2 + sentiments.length
export const wantsAnswerOutput: number = modelCategories.length
export const urgentOutput: number = modelCategories.length + 1
export const firstSentimentOutput: number = modelCategories.length + 2

/** What stands before the weights in a model file. */
export interface ModelHeader {
  version: 1
  entries: number
  /** One for each output. */
  bias: number[]
  /** What a weight of 1 stands for, one for each output. */
  scale: number[]
  groups: Record<FeatureGroup, number>
  /** Divides the categories' sums so that what comes out is a probability. */
  temperature: number
  /** Added to the categories' sums after that: the natural mix of a stream of mentions. */
  offsets: number[]
  threshold: number
}

/** A linear model over hashed features. `weightsOf` gives where a feature's weights begin, -1 for one the model does not know. */
export interface LinearModel {
  header: ModelHeader
  weights: Int8Array
  weightsOf(hash: number): number
}

/** What one feature of a post adds: its weights begin at `at` and count `factor` times. */
export interface KnownFeature {
  at: number
  factor: number
  first: number
  last: number
}

/**
 * Reads a model: length of the header (32 bits, little endian), header as JSON, padding to four bytes, hashes (32 bits, ascending), weights
 * (8 bits, `outputCount` an entry).
 *
 * @throws Error if the file is of another version or not whole
 */
export function readModel(bytes: Uint8Array): LinearModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = view.getUint32(0, true)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as ModelHeader
  const start = Math.ceil((4 + length) / 4) * 4
  const end = start + header.entries * (4 + outputCount)
  if (header.version !== 1 || bytes.byteLength !== end)
    throw new Error('The model file is damaged or of another version: run `npm run train`.')
  const hashes = new Uint32Array(header.entries)
  for (let entry = 0; entry < header.entries; entry += 1) hashes[entry] = view.getUint32(start + entry * 4, true)
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + start + header.entries * 4, header.entries * outputCount)
  return { header, weights, weightsOf: lookUp(hashes) }
}

/** Open addressing in twice the room: a look-up is one or two steps. */
function lookUp(hashes: Uint32Array): (hash: number) => number {
  const room = 2 ** Math.ceil(Math.log2(Math.max(2, hashes.length * 2)))
  const slots = new Int32Array(room)
  hashes.forEach((hash, entry) => {
    let slot = hash & (room - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (room - 1)
    slots[slot] = entry + 1
  })
  return (hash) => {
    for (let slot = hash & (room - 1); ; slot = (slot + 1) & (room - 1)) {
      const entry = (slots[slot] ?? 0) - 1
      if (entry === -1) return -1
      if (hashes[entry] === hash) return entry * outputCount
    }
  }
}

/** The features of a post that the model knows, each group scaled to the same length whatever the post's. */
export function knownFeatures(model: LinearModel, { features }: PostFeatures): KnownFeature[] {
  const found = features.map((feature) => ({ feature, at: model.weightsOf(feature.hash) })).filter(({ at }) => at !== -1)
  const factors = groupFactors(
    found.map(({ feature }) => feature.group),
    model.header.groups,
  )
  return found.map(({ feature: { group, value, first, last }, at }) => ({ at, factor: value * factors[group], first, last }))
}

/** What a feature of each group counts in a post with these known features. */
export function groupFactors(known: readonly FeatureGroup[], groups: Record<FeatureGroup, number>): Record<FeatureGroup, number> {
  const words = known.filter((group) => group === 'words').length
  const letters = known.filter((group) => group === 'letters').length
  return {
    ...groups,
    words: groups.words / Math.sqrt(Math.max(1, words)),
    letters: groups.letters / Math.sqrt(Math.max(1, letters)),
  }
}

/** The model's sums for a post, one for each output. */
export function sumsOf({ header, weights }: LinearModel, known: readonly KnownFeature[]): Float64Array {
  const sums = Float64Array.from(header.bias)
  for (const { at, factor } of known) {
    for (let output = 0; output < outputCount; output += 1) {
      sums[output] = (sums[output] ?? 0) + (weights[at + output] ?? 0) * (header.scale[output] ?? 0) * factor
    }
  }
  return sums
}
