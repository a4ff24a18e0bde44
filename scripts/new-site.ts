import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { postSites } from '../lib/post/site.ts'
import { sitePlans } from '../lib/sites/registry.ts'
import { chooseSite, type NewSite } from './new-site/choose-site.ts'
import { planSite, registryPath, siteNamesPath } from './new-site/plan-site.ts'

/** `npm run new-site -- NAME --name "Shown Name" --host www.example.com`: a site with an adapter that reads nothing, and what its tests want first. */
const { values, positionals } = parseArgs({
  options: {
    name: { type: 'string' },
    host: { type: 'string', multiple: true },
    'dry-run': { type: 'boolean' },
  },
  allowPositionals: true,
})

function writePlan(site: NewSite): void {
  const current = { registry: readFileSync(registryPath, 'utf8'), siteNames: readFileSync(siteNamesPath, 'utf8') }
  for (const { path, text, isChanged } of planSite(site, current)) {
    if (values['dry-run']) {
      console.log(`── ${path}\n${text}`)
      continue
    }
    mkdirSync(dirname(path), { recursive: true })
    // A new file never replaces one.
    writeFileSync(path, text, { flag: isChanged ? 'w' : 'wx' })
    console.log(`${isChanged ? 'changed' : 'wrote'} ${path}`)
  }
}

const choice = chooseSite(
  { site: positionals[0], shownName: values.name, hosts: values.host ?? [] },
  {
    sites: postSites,
    hosts: sitePlans.flatMap(({ hosts }) => hosts),
    files: readdirSync('lib/sites'),
  },
)
if (choice.kind === 'refused') {
  console.error(choice.message)
  process.exitCode = 1
} else {
  const { site } = choice.site
  writePlan(choice.site)
  console.log(`
Next (docs/sites.md has the whole way):
1. npm run capture-page -- https://${choice.site.hosts[0]}/… --out tests/sites/fixtures/${site} --name feed
   saves a page with invented words. Cut it down, and say in the .json beside it what must be read. first-post is an example of both.
2. See it fail: npx vitest run --project views tests/sites -t ${site}
3. Fill lib/sites/${site}.ts until it passes: postSelector and readPost, then fingerprint, badgeAnchor and isSilentPage.
4. tests/sites/canonical-keys/${site}.tsv: at least 14 addresses, of posts and of other pages, and postAt that knows them.
5. A site more changes what backends are told: tests/sync/protocol-version.test.ts prints the new hash.`)
}
