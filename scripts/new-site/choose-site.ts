/** A site to add. */
export interface NewSite {
  /** What it is called in code, keys and files. */
  site: string
  /** What people call it. */
  shownName: string
  /** Exact host names, the one that people use first. */
  hosts: string[]
}

/** What is there already. */
export interface TakenNames {
  sites: readonly string[]
  hosts: readonly string[]
  /** Names of the files in `lib/sites`. */
  files: readonly string[]
}

export type SiteChoice = { kind: 'site'; site: NewSite } | { kind: 'refused'; message: string }

interface TypedSite {
  site: string | undefined
  shownName: string | undefined
  hosts: readonly string[]
}

const keywords = new Set(
  (
    'await break case catch class const continue debugger default delete do else enum export extends false finally for function if ' +
    'import in instanceof new null package return static super switch this throw true try typeof var void while with yield none'
  ).split(' '),
)
const hostPattern = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/u

/** Reads what a person typed, and says what is wrong with it and how it would be right. */
export function chooseSite({ site = '', shownName = '', hosts }: TypedSite, taken: TakenNames): SiteChoice {
  const problem = problemOfName(site, taken) ?? problemOfShownName(shownName) ?? problemOfHosts(hosts, taken)
  return problem === undefined
    ? { kind: 'site', site: { site, shownName: shownName.trim(), hosts: [...hosts] } }
    : {
        kind: 'refused',
        message: `${problem}\nUsage: npm run new-site -- NAME --name "Shown Name" --host www.example.com [--host …] [--dry-run]`,
      }
}

function problemOfName(site: string, { sites, files }: TakenNames): string | undefined {
  if (sites.includes(site)) return `${site} is there already: lib/sites/${site}.ts.`
  if (!/^[a-z][a-z0-9]{1,19}$/u.test(site))
    return `${JSON.stringify(site)} is no name of a site: 2 to 20 lower-case letters and digits, a letter first, as in "hackernews".`
  if (keywords.has(site)) return `"${site}" is a word of the language, so nothing can be called that.`
  const file = files.find((name) => name === `${site}.ts` || name.startsWith(`${site}-`))
  return file === undefined ? undefined : `"${site}" would take lib/sites/${file} for its own. Choose another name.`
}

function problemOfShownName(name: string): string | undefined {
  if (name.trim() === '') return 'What do people call the site? Say --name "Shown Name".'
  return /^[\p{L}\p{M}\p{N} .&+!-]{1,40}$/u.test(name.trim())
    ? undefined
    : `${JSON.stringify(name)} is no name to show: at most 40 letters, digits, spaces and . & + ! -`
}

function problemOfHosts(hosts: readonly string[], taken: TakenNames): string | undefined {
  if (hosts.length === 0) return 'On which host is the site? Say --host www.example.com, once for each.'
  for (const [place, host] of hosts.entries()) {
    if (!hostPattern.test(host))
      return `${JSON.stringify(host)} is no host name: lower case, without https://, path, port or stars, as in "www.example.com".`
    if (taken.hosts.includes(host)) return `${host} belongs to another site already.`
    if (hosts.indexOf(host) !== place) return `${host} is named twice.`
  }
  return undefined
}
