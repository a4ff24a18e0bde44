import { eachPieceHash, featureHash } from './feature-hash.ts'
import { plainText } from './plain-text.ts'
import { type Token, tokensOf } from './post-tokens.ts'
import { ruleFeatures } from './rule-features.ts'
import { shapeFeatures } from './shape-features.ts'
import { negations } from './word-lists.ts'

/** What a feature is made of; each group is weighed as a whole. */
export type FeatureGroup = 'words' | 'letters' | 'shape' | 'rules'

export interface Feature {
  hash: number
  group: FeatureGroup
  value: number
  /** First and last token it covers; -1 where it is about the whole post. */
  first: number
  last: number
}

export interface PostFeatures {
  /** The post as it was read: in plain letters, its beginning. Places of tokens are places in it. */
  text: string
  tokens: Token[]
  features: Feature[]
}

/** Longer texts say no more about what they are, and the work must stay small whatever a page holds. */
const readCharacters = 4_000
const negatedWords = 3
/** Pieces of three to five letters, the word's edges marked: what an unknown form shares with known ones. */
const shortestPiece = 3
const longestPiece = 5
/** What of a post's shape changes what its words mean. */
const telling = new Set(['impersonal', 'questions > 0', 'links > 0', 'users > 0', 'brands > 0', 'exclamations > 0'])
const sentenceEnds = new Set(['.', '!', '?', '...', '!!', '??', '?!'])

/** Everything the model looks at in a post: words and pairs of them, pieces of words, its shape, and what the word rules find. */
export function featuresOf(text: string, ownHandles?: ReadonlySet<string>): PostFeatures {
  const read = plainText(text).slice(0, readCharacters)
  const tokens = tokensOf(read, ownHandles)
  const features = new Map<number, Feature>()
  const put = (hash: number, group: FeatureGroup, first: number, last: number, value: number): void => {
    if (!features.has(hash)) features.set(hash, { hash, group, value, first, last })
  }
  addWords(tokens, (name, first, last = first) => put(featureHash(name), 'words', first, last, 1))
  tokens.forEach(({ text: word, isWord }, at) => {
    if (!isWord || word.length <= shortestPiece) return
    eachPieceHash('c:', `^${word}$`, shortestPiece, longestPiece, (hash) => put(hash, 'letters', at, at, 1))
  })
  const shapes = shapeFeatures(read, tokens)
  for (const name of shapes) put(featureHash(`f:${name}`), 'shape', -1, -1, 1)
  const manner = shapes.filter((name) => telling.has(name))
  for (const [name, value] of ruleFeatures(read, manner)) put(featureHash(`r:${name}`), 'rules', -1, -1, value)
  return { text: read, tokens, features: [...features.values()] }
}

function addWords(tokens: readonly Token[], add: (name: string, first: number, last?: number) => void): void {
  let negated = 0
  tokens.forEach(({ text, isWord }, at) => {
    add(`u:${text}`, at)
    if (text.startsWith('#')) add(`u:${text.slice(1)}`, at)
    if (text.startsWith('@')) add('u:@', at)
    const next = tokens[at + 1]
    if (next) add(`b:${text} ${next.text}`, at, at + 1)
    if (sentenceEnds.has(text)) negated = 0
    if (negated > 0 && isWord) {
      add(`n:${text}`, at)
      negated -= 1
    }
    if (negations.has(text)) negated = negatedWords
  })
}
