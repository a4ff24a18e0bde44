import { isPostId } from '../post/post-key.ts'

/** A post of the fediverse by its address on one server. */
export interface FediverseLink {
  host: string
  /** What stands behind the host in a post key: Mastodon's number, or the path on servers that run something else. */
  id: string
  /** Handle in the address, without `@`, with a host where the address has one: `ana`, `ana@kettles.example`. */
  acct: string | undefined
}

const acctPattern = String.raw`@(?<acct>[^/@\s]{1,100}(?:@[^/@\s]{1,250})?)`
/** `/web` and `/deck` are Mastodon's own interface in older versions and in several columns. */
const shown = new RegExp(String.raw`^(?:/(?:web|deck))?/${acctPattern}/(?<id>\d{1,25})/?$`, 'u')
const numbered = /^(?:\/(?:web|deck))?\/(?:users\/(?<acct>[^/@\s]{1,100})\/)?statuses\/(?<id>\d{1,25})\/?$/u
const byAccountNumber = /^\/ap\/users\/\d+\/statuses\/(?<id>\d{1,25})\/?$/u

/** Reads a post's address; `undefined` where the path cannot be a post key (empty, with a query, with characters no site uses). */
export function parseFediversePost(url: URL): FediverseLink | undefined {
  for (const pattern of [shown, numbered, byAccountNumber]) {
    const parts = pattern.exec(safeDecode(url.pathname))?.groups
    if (parts?.id) return { host: url.host, id: parts.id, acct: parts.acct }
  }
  const path = url.pathname.replace(/^\/+|\/+$/gu, '')
  const isOther =
    path !== '' &&
    url.search === '' &&
    !/^(?:(?:web|deck)\/)?@[^/]*(?:\/\d+\/.*)?$/u.test(path) &&
    isPostId(`${url.host}/${path}`)
  return isOther ? { host: url.host, id: path, acct: undefined } : undefined
}

/** The part of a post key behind the site: `kettles.example/1134`. */
export function printFediverseId(link: Pick<FediverseLink, 'host' | 'id'>): string {
  return `${link.host}/${link.id}`
}

const profile = new RegExp(String.raw`^(?:/(?:web|deck))?/${acctPattern}/?$`, 'u')
const otherProfiles = /^\/(?:users|u|profile|accounts)\/(?<acct>[^/@\s]{1,100})\/?$/u

/** Handle in the address of a profile, with a host where the address has one. */
export function parseFediverseProfile(url: URL): string | undefined {
  const path = safeDecode(url.pathname)
  return (profile.exec(path) ?? otherProfiles.exec(path))?.groups?.acct
}

function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
