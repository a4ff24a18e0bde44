import {
  firstSentimentOutput,
  modelCategories,
  outputCount,
  sentiments,
  urgentOutput,
  wantsAnswerOutput,
} from '../../lib/classify/linear-model.ts'
import { naturalMix } from '../../lib/classify/natural-mix.ts'
import { wantsAnswer } from '../../lib/classify/wants-answer.ts'
import { type FeatureTable, type NumberedPost, selectFeatures, vectorOf } from './feature-table.ts'
import type { LabelledPost, SentimentPost } from './labelled-posts.ts'
import { type Example, type Softmax, trainSoftmax, type Vector } from './train-softmax.ts'
import type { TrainSettings } from './train-settings.ts'

export interface NumberedLabel {
  label: LabelledPost
  numbered: NumberedPost
}

export interface NumberedSentiment {
  label: SentimentPost
  numbered: NumberedPost
}

/** Weights of all outputs side by side: `weights[feature * outputCount + output]`. */
export interface FittedModel {
  selected: Uint8Array
  weights: Float64Array
  bias: Float64Array
}

/** How much more the few urgent posts count. */
const urgentWeight = 6

/** Learns every output from posts that were read, and sentiment from its own. */
export function fitOutputs(
  table: FeatureTable,
  posts: readonly NumberedLabel[],
  moods: readonly NumberedSentiment[],
  settings: TrainSettings,
): FittedModel {
  const selected = selectFeatures(
    table,
    posts.map(({ numbered }) => numbered),
  )
  const vectors = posts.map(({ numbered }) => vectorOf(numbered, table, selected, settings.groups))
  const weights = posts.map(({ label }) => classWeight(label, posts, settings))
  const fitted = { selected, weights: new Float64Array(table.hashes.length * outputCount), bias: new Float64Array(outputCount) }
  const fit = (examples: Example[], classes: number): Softmax =>
    trainSoftmax(examples, {
      features: table.hashes.length,
      classes,
      epochs: settings.epochs,
      rate: settings.rate,
      decay: settings.decay,
      seed: settings.seed,
    })
  const from = (target: (post: LabelledPost) => Float64Array, weighed: readonly number[] = weights): Example[] =>
    posts.map(({ label }, at) => ({
      vector: vectors[at] ?? noVector,
      target: target(label),
      weight: weighed[at] ?? 0,
    }))

  put(
    fitted,
    fit(
      from((post) => categoryTarget(post, settings)),
      modelCategories.length,
    ),
    0,
  )
  put(
    fitted,
    difference(
      fit(
        from((post) => yesNo(wantsAnswer(post.category), settings)),
        2,
      ),
    ),
    wantsAnswerOutput,
  )
  const urgency = from(
    (post) => yesNo(post.isUrgent, settings),
    posts.map(({ label }) => (label.isUrgent ? urgentWeight : 1)),
  )
  put(fitted, difference(fit(urgency, 2)), urgentOutput)
  const felt = moods.map(({ label, numbered }) => ({
    vector: vectorOf(numbered, table, selected, settings.groups),
    target: Float64Array.from(sentiments, (sentiment) => (sentiment === label.sentiment ? 1 : 0)),
    weight: 1,
  }))
  if (felt.length > 0) put(fitted, fit(felt, sentiments.length), firstSentimentOutput)
  return fitted
}

const noVector: Vector = { ids: new Int32Array(0), values: new Float64Array(0) }

function categoryTarget({ category, alt }: LabelledPost, { smoothing, altShare }: TrainSettings): Float64Array {
  const own = (1 - smoothing) * (alt ? 1 - altShare : 1)
  return Float64Array.from(modelCategories, (one) => {
    const share = one === category ? own : one === alt ? (1 - smoothing) * altShare : 0
    return share + smoothing / modelCategories.length
  })
}

function yesNo(is: boolean, { smoothing }: TrainSettings): Float64Array {
  const yes = is ? 1 - smoothing / 2 : smoothing / 2
  return Float64Array.of(yes, 1 - yes)
}

const countsOf = new WeakMap<readonly NumberedLabel[], Map<string, number>>()

/** Moves the posts' own mix of categories towards the natural one. */
function classWeight(post: LabelledPost, posts: readonly NumberedLabel[], { balance, leastShare }: TrainSettings): number {
  let counts = countsOf.get(posts)
  if (!counts) {
    counts = new Map()
    for (const { label } of posts) counts.set(label.category, (counts.get(label.category) ?? 0) + 1)
    countsOf.set(posts, counts)
  }
  const share = post.category === 'market' ? 0 : Math.max(leastShare, naturalMix[post.category])
  return ((share * posts.length) / (counts.get(post.category) ?? 1)) ** balance
}

/** Two classes are one sum: what speaks for the first. */
function difference({ weights, bias }: Softmax): Softmax {
  const half = Float64Array.from({ length: weights.length / 2 }, (_, id) => (weights[id * 2] ?? 0) - (weights[id * 2 + 1] ?? 0))
  return { classes: 1, weights: half, bias: Float64Array.of((bias[0] ?? 0) - (bias[1] ?? 0)) }
}

function put(fitted: FittedModel, { classes, weights, bias }: Softmax, first: number): void {
  for (let id = 0; id < weights.length / classes; id += 1) {
    for (let one = 0; one < classes; one += 1) fitted.weights[id * outputCount + first + one] = weights[id * classes + one] ?? 0
  }
  for (let one = 0; one < classes; one += 1) fitted.bias[first + one] = bias[one] ?? 0
}
