import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { benchReport } from './bench/bench-report.ts'
import { benchResultsSchema } from './bench/bench-results-schema.ts'
import { guessReport } from './bench/guess-report.ts'
import { measureModel } from './bench/measure-model.ts'
import { measureTerms } from './bench/measure-terms.ts'
import { putResults } from './bench/put-results.ts'
import { runBench } from './bench/run-bench.ts'
import { builtExtension } from './read/built-extension.ts'

/**
 * `npm run bench`: what Switchboard costs, beside the page alone and the least any extension costs. Tables for people, or with `--json` one
 * JSON object on standard output; what is being measured is told on standard error. `--markdown` puts the tables into `docs/speed.md` as well.
 * `--quick` for a look, `--repetitions 5` for calmer medians, `--posts 2000` for one length of the feed alone, `--only guess` for watch terms
 * and guesses, without a browser.
 */
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    json: { type: 'boolean' },
    markdown: { type: 'boolean' },
    repetitions: { type: 'string', default: '3' },
    posts: { type: 'string' },
    only: { type: 'string' },
  },
})
if (values.only === 'guess') {
  const guess = { terms: measureTerms(), guesses: measureModel() }
  process.stdout.write(`${values.json ? JSON.stringify(guess, undefined, 2) : guessReport(guess)}\n`)
  process.exit()
}
const root = fileURLToPath(new URL('..', import.meta.url))
const extension = process.env.SWITCHBOARD_EXTENSION ?? (await builtExtension(root))
const size = values.quick
  ? {
      feeds: [{ posts: 600, postsPerFrame: 10, repetitions: 1 }],
      sites: { posts: 200, repetitions: 1 },
      badgePosts: 200,
      routings: 5,
      popups: 3,
    }
  : {
      feeds: [
        { posts: 2_000, postsPerFrame: 10, repetitions: Number(values.repetitions) },
        { posts: 10_000, postsPerFrame: 25, repetitions: 1 },
      ],
      sites: { posts: 400, repetitions: Number(values.repetitions) },
      badgePosts: 1_000,
      routings: 20,
      popups: 10,
    }
const feeds = size.feeds.filter(({ posts }) => values.posts === undefined || posts === Number(values.posts))
const results = await runBench({ ...size, feeds, extension, tell: (line) => process.stderr.write(`${line} …\n`) })
// A run in which something could not be measured fails, whoever reads it.
benchResultsSchema.parse(results)
if (values.markdown) await putResults(join(root, 'docs/speed.md'), benchReport(results))
process.stdout.write(`${values.json ? JSON.stringify(results, undefined, 2) : benchReport(results)}\n`)
