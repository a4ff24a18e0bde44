import type { Site } from '../../lib/post/site.ts'
import { adapterTemplate, expectedTemplate, fixtureTemplate } from './templates.ts'

/** A file to write: path from the project's root, and its whole text. */
export interface PlannedFile {
  path: string
  text: string
}

/** Everything a new adapter needs, given the text of `lib/sites/registry.ts` as it is now. */
export function planSite(site: Site, registry: string): PlannedFile[] {
  return [
    { path: `lib/sites/${site}.ts`, text: adapterTemplate(site) },
    { path: `tests/sites/fixtures/${site}/first-post.html`, text: fixtureTemplate(site) },
    { path: `tests/sites/fixtures/${site}/first-post.json`, text: expectedTemplate(site) },
    { path: 'lib/sites/registry.ts', text: withAdapter(registry, site) },
  ]
}

const planList = /(export const sitePlans[^=]*= \[)([^\]]*)\]/u

/** @throws Error if the registry no longer has a list of the known shape: guessing would break it. */
function withAdapter(registry: string, site: Site): string {
  if (!planList.test(registry))
    throw new Error('lib/sites/registry.ts has no line "export const sitePlans … = [ … ]". Add the adapter by hand.')
  const imported = registry.replace(/^import .*site-adapter\.ts'$/mu, (line) => `import { ${site} } from './${site}.ts'\n${line}`)
  if (imported === registry) throw new Error('lib/sites/registry.ts does not import site-adapter.ts. Add the adapter by hand.')
  return imported.replace(planList, (_, start: string, names: string) => `${start}${names.replace(/,?\s*$/u, '')}, ${site}]`)
}
