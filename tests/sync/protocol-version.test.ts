import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseSync } from 'oxc-parser'
import { expect, test } from 'vitest'
import { syncSchema } from '../../lib/sync/protocol.ts'

/** What goes over the wire: the protocol, and the shapes of what it carries. */
const files = [
  'lib/sync/protocol.ts',
  'lib/sync/protocol-schema.ts',
  'lib/sync/protocol-health.ts',
  'lib/triage/mutation-schema.ts',
  'lib/triage/item-schema.ts',
  'lib/org/org-schema.ts',
  'lib/org/site-fix-schema.ts',
  'lib/org/learning-row-schema.ts',
  'lib/post/post-schema.ts',
]

/** The hash of each version's source, without comments and spaces. */
const known: Record<number, string> = {
  1: 'abc782028b3e81c1fbf70dc4bc61de199af8264e5378b8dde07caf5ad737680b',
}

/** The source as it means: comments, spaces and line breaks taken out, so that words may be mended freely. */
function meaning(path: string): string {
  const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
  const { comments, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} cannot be read.`)
  let rest = ''
  let end = 0
  for (const comment of comments) {
    rest += text.slice(end, comment.start)
    end = comment.end
  }
  return (rest + text.slice(end)).replace(/\s+/gu, '')
}

test('the protocol is the one that this version names', () => {
  const hash = createHash('sha256')
    .update(files.map((path) => `${path}\n${meaning(path)}`).join('\n'))
    .digest('hex')
  expect(
    hash,
    `raise syncSchema if an old client could misread this, then update the hash of version ${syncSchema} to ${hash}`,
  ).toBe(known[syncSchema])
})
