import { type ModelHeader, outputCount } from '../../lib/classify/linear-model.ts'
import type { FeatureTable } from './feature-table.ts'
import type { FittedModel } from './fit-outputs.ts'

const largest = 127

/** Makes the file that `readModel` reads: the features that weigh most, weights at 8 bits, hashes instead of words. */
export function encodeModel(
  table: FeatureTable,
  { weights, bias, selected }: FittedModel,
  header: Pick<ModelHeader, 'groups' | 'temperature' | 'offsets' | 'threshold'>,
  mostEntries: number,
): Uint8Array {
  const ids = heaviest(weights, selected, mostEntries).sort((a, b) => (table.hashes[a] ?? 0) - (table.hashes[b] ?? 0))
  const scale = Array.from({ length: outputCount }, (_, output) => largestOf(weights, ids, output) / largest)
  const whole: ModelHeader = {
    version: 1,
    entries: ids.length,
    bias: [...bias].map(rounded),
    scale: scale.map(rounded),
    ...header,
  }
  const head = new TextEncoder().encode(JSON.stringify(whole))
  const start = Math.ceil((4 + head.length) / 4) * 4
  const bytes = new Uint8Array(start + ids.length * (4 + outputCount))
  const view = new DataView(bytes.buffer)
  view.setUint32(0, head.length, true)
  bytes.set(head, 4)
  ids.forEach((id, entry) => {
    view.setUint32(start + entry * 4, table.hashes[id] ?? 0, true)
    for (let output = 0; output < outputCount; output += 1) {
      const unit = whole.scale[output] ?? 0
      const weight = unit === 0 ? 0 : Math.round((weights[id * outputCount + output] ?? 0) / unit)
      view.setInt8(start + ids.length * 4 + entry * outputCount + output, Math.max(-largest, Math.min(largest, weight)))
    }
  })
  return bytes
}

/** By their largest weight, relative to the largest of that output. */
function heaviest(weights: Float64Array, selected: Uint8Array, most: number): number[] {
  const known = [...selected.keys()].filter((id) => selected[id] === 1)
  const tops = Array.from({ length: outputCount }, (_, output) => largestOf(weights, known, output) || 1)
  const weightOf = (id: number): number =>
    tops.reduce((sum, top, output) => sum + Math.abs(weights[id * outputCount + output] ?? 0) / top, 0)
  const byWeight = new Map(known.map((id) => [id, weightOf(id)]))
  return known.sort((a, b) => (byWeight.get(b) ?? 0) - (byWeight.get(a) ?? 0) || a - b).slice(0, most)
}

function largestOf(weights: Float64Array, ids: readonly number[], output: number): number {
  return ids.reduce((most, id) => Math.max(most, Math.abs(weights[id * outputCount + output] ?? 0)), 0)
}

const rounded = (value: number): number => Number(value.toPrecision(6))
