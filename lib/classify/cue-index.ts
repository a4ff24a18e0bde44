import { type Category, categories } from '../org/category.ts'
import { cues, negators } from './cues.ts'
import { splitWords } from './split-words.ts'

export interface CueWeight {
  category: Category
  weight: number
}

/** The phrases of a table's cell, each as the words it is made of. */
export function phrasesOf(cell: string): string[][] {
  return cell.split(',').map((phrase) => splitWords(phrase).map(({ word }) => word))
}

/** A phrase as it is looked up. */
export const cueKey = (words: readonly string[]): string => words.join(' ')

/** What each phrase of the table speaks for. Made once: the table does not change while we run. */
export const cueIndex: ReadonlyMap<string, readonly CueWeight[]> = indexCues()

/** By the word a phrase begins with, how long the longest such phrase is. */
export const longestFrom: ReadonlyMap<string, number> = longestByFirst()

export const negatorWords: ReadonlySet<string> = new Set(phrasesOf(negators).flat())

function indexCues(): Map<string, CueWeight[]> {
  const index = new Map<string, CueWeight[]>()
  for (const category of categories) {
    for (const [weight, cell] of Object.entries(cues[category] ?? {})) {
      for (const words of phrasesOf(cell)) {
        const known = index.get(cueKey(words)) ?? []
        index.set(cueKey(words), [...known, { category, weight: Number(weight) }])
      }
    }
  }
  return index
}

function longestByFirst(): Map<string, number> {
  const longest = new Map<string, number>()
  for (const key of cueIndex.keys()) {
    const words = key.split(' ')
    const [first = ''] = words
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length))
  }
  return longest
}
