import { existsSync } from 'node:fs'
import { learningCurve } from './learning-curve/learning-curve.ts'
import { heldOutOrganisations } from './learning-curve/held-out-organisation.ts'
import { sharedPosts } from './train/labelled-posts.ts'

/**
 * `npm run -s learning-curve`: what an organisation gains by 300 confirmations and corrections, with and without absurd ones. Each organisation
 * is a source of `../shared/posts` whose posts, and its trade's, were kept from the model that guesses; labels were given by reading.
 */
const ways = [
  { name: 'without learning', absurd: 0, teaches: false },
  { name: 'with learning', absurd: 0, teaches: true },
  { name: '10 % absurd', absurd: 0.1, teaches: true },
  { name: '1 of 6 always absurd', absurd: 'one of six', teaches: true },
] as const
const points = [0, 25, 50, 100, 200, 300]
const seeds = 8

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
const percent = (share: number): string => (100 * share).toFixed(1).padStart(6)

if (existsSync(sharedPosts)) {
  for (const organisation of heldOutOrganisations()) {
    say(`${organisation.name}: ${organisation.posts.length} posts, share right after so many lessons (mean of ${seeds} orders)`)
    say(`${' '.repeat(22)}${points.map((point) => String(point).padStart(6)).join('')}   surer half   row, KB`)
    for (const way of ways) {
      const { right, surer, rowBytes } = learningCurve(organisation, points, seeds, way)
      say(`${way.name.padEnd(22)}${right.map(percent).join('')}   ${percent(surer)}       ${(rowBytes / 1024).toFixed(1)}`)
    }
    say('')
  }
} else {
  say('The labelled posts (../shared/posts) are not beside the project: there is nobody to learn from.')
}
