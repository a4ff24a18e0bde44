import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { modelCategories } from '../../lib/classify/linear-model.ts'
import type { Category } from '../../lib/org/category.ts'

export const projectFolder: string = fileURLToPath(new URL('../..', import.meta.url))
export const sharedPosts: string = join(projectFolder, '../shared/posts')
const ownPosts = join(projectFolder, 'data/posts')
const heldOutPosts = join(projectFolder, 'data/held-out.tsv')
const relabelsFile = join(projectFolder, 'data/relabels.tsv')

/** A post with the category somebody gave it. */
export interface LabelledPost {
  id: string
  /** Where it comes from; posts written for the project name their file. */
  source: string
  category: Category
  /** A second category that would also be right. */
  alt: Category | undefined
  isUrgent: boolean
  /** Labelled by reading it, not mapped from a source's own label. */
  isRead: boolean
  isOwn: boolean
  /** Chosen for what it says, not at random. */
  isMined: boolean
  text: string
}

export interface SentimentPost {
  source: string
  sentiment: string
  text: string
}

/** `train`, `dev` or `evaluate-only`; empty where the shared posts are not. */
export function readShared(name: 'train' | 'dev' | 'evaluate-only'): LabelledPost[] {
  return rowsOf(join(sharedPosts, `${name}.tsv`)).flatMap(
    ([id = '', source = '', label = '', alt = '', how = '', , , text = '']) => {
      const category = categoryOf(label)
      const isRead = how.startsWith('hand')
      const isMined = isRead && how !== 'hand_random'
      return category
        ? [{ id, source, category, alt: categoryOf(alt), isUrgent: false, isRead, isOwn: false, isMined, text: unescaped(text) }]
        : []
    },
  )
}

/** Posts that may be trained on, with the labels given to them by reading where there is one. */
export function readTrain(): LabelledPost[] {
  const relabels = new Map(rowsOf(relabelsFile).map(([id = '', ...label]) => [id, label]))
  return readShared('train').map((post) => {
    const [label = '', alt = '', urgency = ''] = relabels.get(post.id) ?? []
    const category = categoryOf(label)
    return category ? { ...post, category, alt: categoryOf(alt), isUrgent: urgency === 'high', isRead: true } : post
  })
}

/** Posts written for the project: category, second category, urgency, text. */
export function readOwn(): LabelledPost[] {
  const files = existsSync(ownPosts)
    ? readdirSync(ownPosts)
        .filter((name) => name.endsWith('.tsv'))
        .sort()
    : []
  return files.flatMap((file) => writtenPosts(join(ownPosts, file), file))
}

/** Posts written for the project that no model is trained on: press and applicants in words that the others do not have. */
export function readHeldOut(): LabelledPost[] {
  return writtenPosts(heldOutPosts, 'held-out.tsv')
}

function writtenPosts(path: string, file: string): LabelledPost[] {
  return rowsOf(path).flatMap(([label = '', alt = '', urgency = '', text = ''], index) => {
    const category = categoryOf(label)
    if (!category) throw new Error(`${file}, line ${index + 2}: "${label}" is no category`)
    const common = { isUrgent: urgency === 'high', isRead: true, isOwn: true, isMined: true, text: unescaped(text) }
    return [{ id: `${file}:${index}`, source: `own ${file}`, category, alt: categoryOf(alt), ...common }]
  })
}

/** Posts with a human sentiment label. */
export function readSentiments(name: 'sentiment' | 'sentiment-evaluate-only'): SentimentPost[] {
  return rowsOf(join(sharedPosts, `${name}.tsv`)).map(([, source = '', sentiment = '', text = '']) => ({
    source,
    sentiment,
    text: unescaped(text),
  }))
}

function rowsOf(path: string): string[][] {
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8').split('\n').slice(1)
  return lines.filter((line) => line !== '').map((line) => line.split('\t'))
}

function categoryOf(name: string): Category | undefined {
  return modelCategories.find((category) => category === name)
}

const unescapes: Readonly<Record<string, string>> = { t: '\t', n: '\n' }
const unescaped = (text: string): string => text.replaceAll(/\\([tn\\])/gu, (_, sign: string) => unescapes[sign] ?? sign)
