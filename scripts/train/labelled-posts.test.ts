import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectFolder, readOwn, readShared, readTrain, sharedPosts } from './labelled-posts.ts'

/** Reading all shared posts takes a while on a busy machine. */
const timeoutMs = 60_000
const own = readOwn()
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

describe('posts written for the project', () => {
  test('are some two thousand, each once, every category among them', () => {
    expect(own.length).toBeGreaterThan(2_000)
    expect(new Set(own.map(({ text }) => text.toLowerCase())).size).toBe(own.length)
    for (const category of ['press', 'recruiting', 'risk', 'suggestion', 'lead', 'troll', 'spam', 'other', 'service', 'praise']) {
      expect(own.filter((post) => post.category === category).length, category).toBeGreaterThan(100)
    }
  })

  test('are nobody else’s words', { timeout: timeoutMs }, ({ skip }) => {
    skip(!existsSync(sharedPosts), '../shared/posts is not there')
    const lent = new Set((['train', 'dev', 'evaluate-only'] as const).flatMap(readShared).map(({ text }) => plain(text)))
    const longOnes = own.filter(({ text }) => plain(text).split(' ').length > 5)
    expect(longOnes.filter(({ text }) => lent.has(plain(text))).map(({ text }) => text)).toEqual([])
  })
})

describe('labels given by reading', () => {
  const lines = readFileSync(join(projectFolder, 'data/relabels.tsv'), 'utf8').split('\n').slice(1, -1)

  test('are ids and labels, no words of posts', () => {
    expect(lines.filter((line) => !/^[0-9a-f]{10}\t[a-z]+\t[a-z]*\t(?:high)?$/u.test(line))).toEqual([])
  })

  test('all belong to posts that may be trained on', { timeout: timeoutMs }, ({ skip }) => {
    skip(!existsSync(sharedPosts), '../shared/posts is not there')
    const ids = new Set(readTrain().map(({ id }) => id))
    expect(lines.filter((line) => !ids.has(line.split('\t')[0] ?? ''))).toEqual([])
    const evaluated = new Set([...readShared('dev'), ...readShared('evaluate-only')].map(({ id }) => id))
    expect(lines.filter((line) => evaluated.has(line.split('\t')[0] ?? ''))).toEqual([])
  })
})
