import { parseMessagesFile } from '@wxt-dev/i18n/build'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { laws } from '../../scripts/simulate-time/laws.ts'
import { agreementMarkdown, councilMarkdown } from './council-markdown.ts'
import { type CouncilBlock, type CouncilKey, councilSections } from './council-text.ts'

const root = join(import.meta.dirname, '../..')
const texts = new Map(
  (await parseMessagesFile(join(root, 'locales/en.yml'))).map((one) => [
    one.key.join('.'),
    one.type === 'simple' ? one.message : '',
  ]),
)
const say = (key: CouncilKey) => {
  const text = texts.get(key)
  if (!text) throw new Error(`${key} has no text`)
  return text
}
const isProofs = (block: CouncilBlock) => block.kind === 'proofs'

// Whoever changes a text writes both again with `vitest -u components/works-council`.
test('docs/works-council.md says what the page says', async () => {
  await expect(councilMarkdown(say)).toMatchFileSnapshot(join(root, 'docs/works-council.md'))
})

test('docs/agreement.md is the agreement of the page, and about a page long', async () => {
  const text = agreementMarkdown(say)
  await expect(text).toMatchFileSnapshot(join(root, 'docs/agreement.md'))
  expect(text.match(/_{6,}/gu)?.length).toBeGreaterThan(8)
  expect(text.split(/\s+/u).length).toBeLessThan(650)
})

test('each test that is named as a proof is there by that name', () => {
  const proofs = councilSections
    .map(({ block }) => block)
    .filter(isProofs)
    .flatMap(({ proofs: all }) => all)
  expect(proofs.length).toBeGreaterThan(8)
  // Each law of time is a test by its own words.
  const byLaw = laws.map(({ id, says }) => `${id}: ${says}`)
  for (const { file, test: name } of proofs) {
    const text = readFileSync(join(root, file), 'utf8')
    const isThere = text.includes('holdLaws(') ? byLaw.includes(name) : text.includes(`test('${name}'`)
    expect(isThere, `${file}: ${name}`).toBe(true)
  }
})

test('every text of the two is shown, each once but for a cell', () => {
  const shown = `${councilMarkdown(say)}${agreementMarkdown(say)}`
  const notHere = /^worksCouncil\.(?:agreement\w+|copy|save|saveAll|copied|notCopied|link)$/u
  const own = [...texts].filter(([key]) => /^(?:worksCouncil|agreement)\./u.test(key) && !notHere.test(key))
  expect(own.length).toBeGreaterThan(90)
  expect(own.filter(([, text]) => !shown.includes(text))).toEqual([])
})
