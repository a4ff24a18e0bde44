import { assessPost, type Sentiment, type Urgency } from '../../lib/classify/assess-post.ts'
import { detectLanguage } from '../../lib/classify/detect-language.ts'
import type { LinearModel } from '../../lib/classify/linear-model.ts'
import { modelClassifier } from '../../lib/classify/model-classifier.ts'
import type { Category } from '../../lib/org/category.ts'

/** What `npm run -s classify` says about a post. */
export interface ClassifiedLine {
  id: string | number | null
  /** The likeliest category, however unsure. */
  best: Category
  category: Category | null
  score: number
  wantsAnswer: boolean
  urgency: Urgency
  sentiment: Sentiment
  language: string
  reasons: string[]
}

interface BadLine {
  id: string | number | null
  error: string
}

/** Classifies one line of JSON. A `parent` is the text of the post that it answers, which is taken to be about the organisation. */
export function classifyLine(model: LinearModel, line: string): ClassifiedLine | BadLine {
  const input = parse(line)
  const id = typeof input.id === 'string' || typeof input.id === 'number' ? input.id : null
  if (typeof input.text !== 'string') return { id, error: 'needs {"id","text"} as JSON, text a string' }
  const parent = typeof input.parent === 'string' ? { text: input.parent, isOwn: false } : undefined
  const { ranked, score, answer, urgency, sentiment } = assessPost(model, input.text, { parent })
  const guess = modelClassifier(model).guess(input.text, { terms: [], parent })
  return {
    id,
    best: guess.kind === 'guess' ? guess.category : (ranked[0] ?? 'other'),
    category: guess.kind === 'guess' ? guess.category : null,
    score: Number(score.toFixed(4)),
    wantsAnswer: answer >= 0.5,
    urgency,
    sentiment,
    language: detectLanguage(input.text),
    reasons: [...guess.reasons, ...(guess.parentReasons ?? [])],
  }
}

function parse(line: string): { id?: unknown; text?: unknown; parent?: unknown } {
  try {
    const parsed: unknown = JSON.parse(line)
    return typeof parsed === 'object' && parsed !== null ? parsed : {}
  } catch {
    return {}
  }
}
