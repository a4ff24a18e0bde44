import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { sitePlans } from '../lib/sites/registry.ts'
import { chooseSite } from './new-site/choose-site.ts'
import { planSite } from './new-site/plan-site.ts'

/** `npm run new-site NAME [-- --dry-run]`: an adapter that reads nothing, its fixture, and its line in the registry. */
const { values, positionals } = parseArgs({ options: { 'dry-run': { type: 'boolean' } }, allowPositionals: true })
const choice = chooseSite(
  positionals[0],
  sitePlans.map(({ site }) => site),
)
if (choice.kind === 'refused') {
  console.error(choice.message)
  process.exitCode = 1
} else {
  const files = planSite(choice.site, readFileSync('lib/sites/registry.ts', 'utf8'))
  for (const { path, text } of files) {
    if (values['dry-run']) {
      console.log(`── ${path}\n${text}`)
      continue
    }
    mkdirSync(dirname(path), { recursive: true })
    // A new file never replaces one; the registry does.
    writeFileSync(path, text, { flag: path.endsWith('/registry.ts') ? 'w' : 'wx' })
    console.log(`wrote ${path}`)
  }
  console.log(`
Next (docs/sites.md has the whole way):
1. Put one post in the site's own element tree into tests/sites/fixtures/${choice.site}/first-post.html, with invented text, and what must
   be read from it into first-post.json. See it fail: npm test -- --suite browser
2. Write postSelector and readPost in lib/sites/${choice.site}.ts until it passes; then fingerprint, badgeAnchor and isSilentPage.
3. Add a fixture for each kind of post: reply, quote, repost, promoted, locked account, recycled node.`)
}
