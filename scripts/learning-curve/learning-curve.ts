import { learnedClassifier } from '../../lib/classify/learned-classifier.ts'
import { learnedWeights, type LearnedWeights } from '../../lib/classify/learned-weights.ts'
import { modelCategories } from '../../lib/classify/linear-model.ts'
import type { Category } from '../../lib/org/category.ts'
import { type LearningRow, learningAfter } from '../../lib/org/learning-row.ts'
import { assessPost } from '../../lib/classify/assess-post.ts'
import { learnedGuess } from '../../lib/classify/learned-guess.ts'
import type { LabelledPost } from '../train/labelled-posts.ts'
import { seededChance } from '../train/seeded-chance.ts'
import type { HeldOutOrganisation } from './held-out-organisation.ts'

/** Who teaches nonsense: a share of all lessons, or one of the six people whatever they do. */
interface Way {
  absurd: number | 'one of six'
  teaches: boolean
}

interface Curve {
  /** Share right after each number of lessons. */
  right: number[]
  /** Share right of the half with the higher scores, after all lessons. */
  surer: number
  /** What one person's row takes up as JSON after all lessons, on average. */
  rowBytes: number
}

const people = 6

/** Six people teach an organisation post by post; the posts nobody is taught by are guessed after each number of lessons. */
export function learningCurve({ model, posts }: HeldOutOrganisation, points: readonly number[], seeds: number, way: Way): Curve {
  const most = Math.min(points.at(-1) ?? 0, posts.length - leastTested)
  const curves = Array.from({ length: seeds }, (_, seed) => {
    const chance = seededChance((seed + 1) * 7_919_113)
    const mixed = shuffled(posts, chance)
    const [lessons, tested] = [mixed.slice(0, most), mixed.slice(most)]
    const rows = new Map<string, LearningRow>()
    let taught = 0
    const right = points.map((point) => {
      for (; taught < Math.min(point, lessons.length); taught += 1) {
        const post = lessons[taught]
        const person = taught % people
        if (post && way.teaches)
          teach(rows, `person-${person}`, model, post, wrongly(way, person, chance) ? anyCategory(chance) : undefined)
      }
      return judge(model, tested, learnedWeights(rows.values())).right
    })
    const sizes = [...rows.values()].map((row) => JSON.stringify(row).length)
    return {
      right,
      surer: judge(model, tested, learnedWeights(rows.values())).surer,
      rowBytes: mean(sizes),
    }
  })
  return {
    right: points.map((_, at) => mean(curves.map((curve) => curve.right[at] ?? 0))),
    surer: mean(curves.map(({ surer }) => surer)),
    rowBytes: mean(curves.map(({ rowBytes }) => rowBytes)),
  }
}

/** So many posts stay to be guessed, or the share says nothing. */
const leastTested = 100

function teach(
  rows: Map<string, LearningRow>,
  personId: string,
  model: HeldOutOrganisation['model'],
  post: LabelledPost,
  absurd: Category | undefined,
): void {
  const lesson = learnedClassifier(model).lesson?.(post.text, { terms: [] })
  const row =
    lesson && learningAfter(rows.get(personId), personId, { ...lesson, category: absurd ?? post.category, week: '2026-W01' }, 1)
  if (row) rows.set(personId, row)
}

const wrongly = ({ absurd }: Way, person: number, chance: () => number): boolean =>
  absurd === 'one of six' ? person === 0 : chance() < absurd
const anyCategory = (chance: () => number): Category => modelCategories[Math.floor(chance() * modelCategories.length)] ?? 'other'

function judge(model: HeldOutOrganisation['model'], posts: readonly LabelledPost[], learned: LearnedWeights) {
  const marked = posts
    .map(({ text, category, alt }) => {
      const { odds, tokens } = assessPost(model, text)
      const { ranked, score } = learnedGuess(odds, tokens, learned)
      return { isRight: ranked[0] === category || ranked[0] === alt, score }
    })
    .sort((a, b) => b.score - a.score)
  const share = (list: typeof marked): number => mean(list.map(({ isRight }) => Number(isRight)))
  return { right: share(marked), surer: share(marked.slice(0, Math.ceil(marked.length / 2))) }
}

const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / Math.max(1, list.length)

function shuffled<T>(list: readonly T[], chance: () => number): T[] {
  return list
    .map((one) => ({ one, at: chance() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}
