import type { NewSite } from './choose-site.ts'
import { adapterTemplate, expectedTemplate, fixtureTemplate, keysTemplate } from './templates.ts'

/** A file to write: path from the project's root, and its whole text. */
export interface PlannedFile {
  path: string
  text: string
  /** Whether it is there already and gets a line more. */
  isChanged: boolean
}

/** Files that get a line more, as they are now. */
export interface CurrentFiles {
  registry: string
  siteNames: string
}

export const registryPath = 'lib/sites/registry.ts'
export const siteNamesPath = 'lib/post/site.ts'

/** Everything that a new site needs. */
export function planSite(added: NewSite, { registry, siteNames }: CurrentFiles): PlannedFile[] {
  const { site } = added
  const made = (path: string, text: string): PlannedFile => ({ path, text, isChanged: false })
  return [
    made(`lib/sites/${site}.ts`, adapterTemplate(added)),
    made(`tests/sites/fixtures/${site}/first-post.html`, fixtureTemplate(added)),
    made(`tests/sites/fixtures/${site}/first-post.json`, expectedTemplate(added)),
    made(`tests/sites/canonical-keys/${site}.tsv`, keysTemplate(added)),
    { path: siteNamesPath, text: withName(siteNames, added), isChanged: true },
    { path: registryPath, text: withAdapter(registry, site), isChanged: true },
  ]
}

function withName(text: string, { site, shownName }: NewSite): string {
  const listed = changed(siteNamesPath, text, /(export const sites = \[[^\]]*?)\n\] as const/u, `$1\n  '${site}',\n] as const`)
  return changed(
    siteNamesPath,
    listed,
    /(siteNames: Record<Site, string> = \{[^}]*?)(\n {2}web:)/u,
    `$1\n  ${site}: '${shownName}',$2`,
  )
}

function withAdapter(text: string, site: string): string {
  const imported = changed(registryPath, text, /^import .*site-adapter\.ts'$/mu, `import { ${site} } from './${site}.ts'\n$&`)
  return changed(registryPath, imported, /(export const sitePlans[^=]*= \[[^\]]*?),?\s*\]/u, `$1,\n  ${site},\n]`)
}

/** @throws Error if the file no longer has the known shape: guessing would break it. */
function changed(path: string, text: string, place: RegExp, replacement: string): string {
  if (!place.test(text))
    throw new Error(`${path} has nothing of the shape ${String(place)} any more. Add the site there by hand.`)
  return text.replace(place, replacement)
}
