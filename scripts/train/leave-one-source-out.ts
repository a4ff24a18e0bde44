import { categoryOdds } from '../../lib/classify/category-odds.ts'
import { modelCategories, type ModelHeader, outputCount } from '../../lib/classify/linear-model.ts'
import type { JudgedGuess } from '../evaluate/judge-guesses.ts'
import { type FeatureTable, vectorOf } from './feature-table.ts'
import { fitOutputs, type NumberedLabel } from './fit-outputs.ts'
import type { LabelledPost } from './labelled-posts.ts'
import type { TrainSettings } from './train-settings.ts'
import { sumsOfVector } from './train-softmax.ts'

/** A post with the sums of a model that has seen nothing of its source. */
export interface HeldOut {
  label: LabelledPost
  sums: Float64Array
}

/** Sources that are streams of posts to or about somebody; the others are arguments about politics. */
const streams = new Set([
  'airline_2014',
  'complaints_acl19',
  'fb_pages',
  'apple_dfe',
  'sanders',
  'smile_museums',
  'sxsw_brand',
  'maalej_apps',
  'youtube_spam',
])

/** For each source, a model trained on all others and on the project's own posts, asked about the posts of that source. */
export function leaveOneSourceOut(table: FeatureTable, posts: readonly NumberedLabel[], settings: TrainSettings): HeldOut[] {
  const sources = [...new Set(posts.map(({ label }) => label.source))].filter((source) => streams.has(source))
  return sources.flatMap((source) => {
    const { selected, weights, bias } = fitOutputs(
      table,
      posts.filter(({ label }) => label.source !== source),
      [],
      settings,
    )
    return posts
      .filter(({ label }) => label.source === source)
      .map(({ label, numbered }) => ({
        label,
        sums: sumsOfVector({ classes: outputCount, weights, bias }, vectorOf(numbered, table, selected, settings.groups)),
      }))
  })
}

/** The guesses those sums make. */
export function guessesOf(heldOut: readonly HeldOut[], header: Pick<ModelHeader, 'temperature' | 'offsets'>): JudgedGuess[] {
  return heldOut.map(({ label: { category, alt }, sums }) => {
    const { odds } = categoryOdds(sums, header)
    const order = [...odds.keys()].sort((a, b) => (odds[b] ?? 0) - (odds[a] ?? 0))
    const ranked = order.flatMap((at) => modelCategories[at] ?? [])
    return { category, alt, ranked, score: odds[order[0] ?? 0] ?? 0 }
  })
}
