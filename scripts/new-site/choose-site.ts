import { type Site, sites } from '../../lib/post/site.ts'

export type SiteChoice = { kind: 'site'; site: Site } | { kind: 'refused'; message: string }

/** Reads the name a person typed: one of the sites Switchboard has a word for, without an adapter yet. */
export function chooseSite(name: string | undefined, taken: readonly Site[]): SiteChoice {
  const free = sites.filter((site) => !taken.includes(site))
  const known = sites.find((site) => site === name)
  if (known && free.includes(known)) return { kind: 'site', site: known }
  const problem = known
    ? `${known} has an adapter already: lib/sites/${known}.ts.`
    : `${JSON.stringify(name ?? '')} is no site of lib/post/site.ts.`
  return { kind: 'refused', message: `${problem} Sites without one: ${free.join(', ')}.` }
}
