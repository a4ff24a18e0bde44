import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readModel } from '../lib/classify/linear-model.ts'
import { bootstrapIntervals } from './evaluate/bootstrap-intervals.ts'
import { coverageLine } from './evaluate/coverage-line.ts'
import { guessesByModel, guessesByRules } from './evaluate/guess-posts.ts'
import { judgeGuesses } from './evaluate/judge-guesses.ts'
import { judgeReplies, readReplies } from './evaluate/judge-replies.ts'
import { judgementLines } from './evaluate/judgement-lines.ts'
import { judgeSentiment } from './evaluate/judge-sentiment.ts'
import { type LabelledPost, projectFolder, readHeldOut, readSentiments, readShared, sharedPosts } from './train/labelled-posts.ts'

/**
 * `npm run -s evaluate`: the model in `public/` beside the word rules, on posts that it was not trained on. Brands and sources of `dev` are in
 * `train` as well, but one; what sources nobody has seen may expect is what `npm run train` prints (a source held out at a time).
 */
const say = (lines: readonly string[]): void => {
  process.stdout.write(`${lines.join('\n')}\n\n`)
}

const model = readModel(await readFile(join(projectFolder, 'public/model.bin')))
const { replies, mentions, found, falseAlarms, rightWithParent, rightAlone } = judgeReplies(model, readReplies())
say([
  `Invented answers without a watch term: ${replies}, of them mentions ${mentions}`,
  `  taken for mentions ${found} · others taken for mentions ${falseAlarms} · category right ${rightWithParent}, without the post they answer ${rightAlone}`,
])
say(
  judgementLines(
    'Press and applicants in other words, written for the project, not trained on',
    judgeGuesses(guessesByModel(model, readHeldOut()), 'as it is'),
  ),
)
if (existsSync(sharedPosts)) {
  const dev = readShared('dev')
  const others = readShared('evaluate-only')
  const sets: [string, LabelledPost[], 'natural' | 'as it is'][] = [
    ['dev, all, weighed to the natural mix', dev, 'natural'],
    ['dev, random rows as they are', dev.filter(({ isMined }) => !isMined), 'as it is'],
    ...[...new Set(others.map(({ source }) => source))].map((source): [string, LabelledPost[], 'as it is'] => [
      `evaluate-only, ${source} (labels of the source)`,
      others.filter((post) => post.source === source),
      'as it is',
    ]),
  ]
  for (const [title, posts, mix] of sets) {
    const guesses = guessesByModel(model, posts)
    say([
      ...judgementLines(title, judgeGuesses(guesses, mix), bootstrapIntervals(guesses, mix)),
      coverageLine(guesses, model.header.threshold),
      ...judgementLines('  word rules', judgeGuesses(guessesByRules(posts), mix)).slice(1, 2),
    ])
  }
  say([judgeSentiment(model, readSentiments('sentiment-evaluate-only'))])
} else {
  say(['The labelled posts (../shared/posts) are not beside the project: there is nothing to evaluate on.'])
}
