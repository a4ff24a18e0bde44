import { modelCategories } from '../../lib/classify/linear-model.ts'
import type { Category } from '../../lib/org/category.ts'
import { judgeGuesses, type Judgement } from '../evaluate/judge-guesses.ts'
import { encodeModel } from './encode-model.ts'
import { FeatureTable } from './feature-table.ts'
import { fitOutputs, type NumberedLabel } from './fit-outputs.ts'
import type { LabelledPost, SentimentPost } from './labelled-posts.ts'
import { guessesOf, type HeldOut, leaveOneSourceOut } from './leave-one-source-out.ts'
import type { TrainSettings } from './train-settings.ts'

export interface BuiltModel {
  bytes: Uint8Array
  /** How models that have not seen a source judge its posts; `undefined` where there is one source only. */
  heldOut: Judgement | undefined
  features: number
}

/**
 * Added to the categories' sums: what is missed costs more here than what is looked at in vain. Press and recruiting get as much as keeps their
 * false alarms well under 0.3 % where sources are held out (`docs/classifier.md`).
 */
const categoryOffsets: Partial<Record<Category, number>> = {
  press: 0.6,
  recruiting: 0.4,
  risk: 0.15,
  suggestion: 0.1,
  troll: 0.1,
}
/** Below this the model says that it is not sure; an organisation may choose otherwise. */
const defaultThreshold = 0.5
const temperatures = Array.from({ length: 21 }, (_, step) => 0.5 + step * 0.05)
const fallbackTemperature = 0.8

/**
 * Trains the model: calibrated on posts of sources held out, then learned from all. The same posts and settings give the same bytes.
 */
export function buildModel(
  posts: readonly LabelledPost[],
  moods: readonly SentimentPost[],
  settings: TrainSettings,
  mostEntries: number,
  tell: (line: string) => void,
): BuiltModel {
  const table = new FeatureTable()
  const numbered = posts.map((label): NumberedLabel => ({ label, numbered: table.number(label) }))
  const felt = moods.map((label) => ({ label, numbered: table.number({ ...label, isOwn: false }) }))
  tell(`${posts.length} posts and ${moods.length} moods, ${table.hashes.length} features`)
  const offsets = modelCategories.map((category) => categoryOffsets[category] ?? 0)
  const heldOut = leaveOneSourceOut(table, numbered, settings)
  const temperature = calibrate(heldOut, offsets)
  tell(`temperature ${temperature.toFixed(2)} from ${heldOut.length} posts of sources held out`)
  const fitted = fitOutputs(table, numbered, felt, settings)
  const header = { groups: settings.groups, temperature, offsets, threshold: defaultThreshold }
  return {
    bytes: encodeModel(table, fitted, header, mostEntries),
    heldOut: heldOut.length > 0 ? judgeGuesses(guessesOf(heldOut, header), 'natural') : undefined,
    features: fitted.selected.reduce((sum, one) => sum + one, 0),
  }
}

/** The temperature at which scores are closest to how often they are right. */
function calibrate(heldOut: readonly HeldOut[], offsets: number[]): number {
  if (heldOut.length === 0) return fallbackTemperature
  const errors = temperatures.map(
    (temperature) => judgeGuesses(guessesOf(heldOut, { temperature, offsets }), 'natural').calibrationError,
  )
  return temperatures[errors.indexOf(Math.min(...errors))] ?? fallbackTemperature
}
