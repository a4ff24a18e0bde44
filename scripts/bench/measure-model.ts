import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import createNaiveBayes from 'wink-naive-bayes-text-classifier'
import prepText from 'wink-naive-bayes-text-classifier/src/prep-text.js'
import { assessPost } from '../../lib/classify/assess-post.ts'
import type { Classifier } from '../../lib/classify/classifier.ts'
import { wordRules } from '../../lib/classify/guess-category.ts'
import { type LinearModel, modelCategories, readModel } from '../../lib/classify/linear-model.ts'
import { modelClassifier } from '../../lib/classify/model-classifier.ts'
import type { Category } from '../../lib/org/category.ts'
import { judgeGuesses } from '../evaluate/judge-guesses.ts'
import { projectFolder, readOwn, readShared, readTrain } from '../train/labelled-posts.ts'
import { costOfMaking, microsecondsPerPost } from './processor-time.ts'

/** What a guess costs and is worth, beside other ways to make one. */
export interface ModelRow {
  way: string
  /** Processor time, µs for one post, reasons included where the way gives any. */
  microsecondsPerPost: number
  /** From the file, or from the posts it learns, to ready. */
  readyMs: number
  /** Heap and buffers that it keeps. */
  bytes: number
  /** Share right of `dev`, weighed to the natural mix; `undefined` where the labelled posts are not beside the project. */
  right: number | undefined
}

const parent = { text: 'My kettle stopped working after a week, and nobody answers my letters.', isOwn: false }
const dev = readShared('dev')

/** Measures the trained model, the word rules, and a naive Bayes classifier from npm that has learned the same posts. */
export function measureModel(): ModelRow[] {
  const file = readFileSync(join(projectFolder, 'public/model.bin'))
  const model = costOfMaking(() => readModel(file))
  // Once for nothing, so that none is the one that is compiled meanwhile.
  microsecondsPerPost((text) => assessPost(model.made, text).score)
  // The file itself is kept as well: its weights are used where they lie.
  const modelRow = { readyMs: model.ms, bytes: model.bytes + file.byteLength }
  const classifier = modelClassifier(model.made)
  return [
    {
      way: 'the model',
      ...modelRow,
      microsecondsPerPost: costOf(classifier),
      right: share((text) => rankedBy(model.made, text)),
    },
    {
      way: 'the model, with the post it answers',
      ...modelRow,
      microsecondsPerPost: microsecondsPerPost((text) => classifier.guess(text, { terms: [], parent })),
      right: undefined,
    },
    {
      way: 'word rules',
      readyMs: 0,
      bytes: 0,
      microsecondsPerPost: costOf(wordRules),
      right: share((text) => wordRules.guess(text, { terms: [] }).ranked),
    },
    naiveBayes(),
  ]
}

const costOf = (classifier: Classifier): number => microsecondsPerPost((text) => classifier.guess(text, { terms: [] }))
const rankedBy = (model: LinearModel, text: string): Category[] => assessPost(model, text).ranked

/** The settings that its own description proposes for posts. */
function naiveBayes(): ModelRow {
  const posts = [...readTrain().filter(({ isRead }) => isRead), ...readOwn()]
  const { made, ms, bytes } = costOfMaking(() => {
    const bayes = createNaiveBayes()
    bayes.definePrepTasks([prepText])
    bayes.defineConfig({ considerOnlyPresence: true, smoothingFactor: 0.5 })
    for (const { text, category } of posts) bayes.learn(text, category)
    bayes.consolidate()
    return bayes
  })
  const rankedOf = (text: string): Category[] =>
    made.computeOdds(text).flatMap(([label]) => modelCategories.find((one) => one === label) ?? [])
  return {
    way: `wink-naive-bayes-text-classifier, ${posts.length} posts learned`,
    microsecondsPerPost: microsecondsPerPost(rankedOf),
    readyMs: ms,
    bytes,
    right: share(rankedOf),
  }
}

function share(rankedOf: (text: string) => readonly Category[]): number | undefined {
  if (dev.length === 0) return undefined
  const guesses = dev.map(({ category, alt, text }) => ({ category, alt, ranked: rankedOf(text), score: 0.5 }))
  return judgeGuesses(guesses, 'natural').right
}
