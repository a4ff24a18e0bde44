import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** Whatever names evidence, windows or counted time. Neither the server nor what is synchronised has a word for any of it (A32). */
const words =
  /\b(?:evidence|engagement|EngagementWindow|BudgetToday|counted(?:Time|Ms)|usedMs|openedAt|budget)\b|lib\/budget|evidence-db/u

function filesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|tsx|sql)$/u.test(name))
    .map((name) => join(folder, name))
}

test.each(['server', 'lib/sync', 'lib/triage', 'lib/org'])('%s knows no word of the time that is counted', (folder) => {
  const files = filesOf(folder)
  expect(files.length).toBeGreaterThan(3)
  expect(files.filter((file) => words.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
})

test('the words are the ones that are used here', () => {
  expect(words.test(readFileSync(join(root, 'lib/store/evidence-db.ts'), 'utf8'))).toBe(true)
})
