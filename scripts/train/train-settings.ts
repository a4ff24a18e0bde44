import type { FeatureGroup } from '../../lib/classify/post-features.ts'

/** Chosen by leaving out one source at a time (`docs/classifier.md`), never by `dev`. */
export interface TrainSettings {
  /** How much each group of features counts: less learns slower and generalises better. */
  groups: Record<FeatureGroup, number>
  /** Share of every target that is spread over all categories. */
  smoothing: number
  /** Share of the target that a second acceptable category gets. */
  altShare: number
  epochs: number
  rate: number
  decay: number
  seed: number
  /** How far classes are weighed towards the mix they are learned in: 0 as they come, 1 wholly. */
  balance: number
  /** The rarest of the mix count as this much when learning, or nothing would be learned of them. */
  leastShare: number
}

export const trainSettings: TrainSettings = {
  groups: { words: 1.2, letters: 0.6, shape: 0.15, rules: 0.3 },
  smoothing: 0.02,
  altShare: 0.3,
  epochs: 10,
  rate: 0.2,
  decay: 5e-4,
  seed: 7,
  balance: 0.5,
  leastShare: 0.01,
}

/** Entries of the model: 4 bytes of hash and 15 weights each, below 1 MB. */
export const mostEntries = 50_000
