import { isPostId, postKey } from '../post/post-key.ts'
import type { PostAddress } from './site-adapter.ts'

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
/** GoToSocial shows a post under the one and names it by the other. */
const goToSocial = /^\/(?:@|users\/)(?<user>[\w.-]{1,100})\/statuses\/(?<id>[0-9A-HJKMNP-TV-Z]{26})\/?$/u
const byAccountNumber = /^\/ap\/users\/\d+\/statuses\/(?<id>\d{1,25})\/?$/u

/** Reads a post's address; `undefined` where the path cannot be a post key (empty, with a query, with characters no site uses). */
export function parseFediversePost(url: URL): FediverseLink | undefined {
  for (const pattern of [shown, numbered, byAccountNumber]) {
    const parts = pattern.exec(safeDecode(url.pathname))?.groups
    if (parts?.id) return { host: url.host, id: parts.id, acct: parts.acct }
  }
  const named = goToSocial.exec(url.pathname)?.groups
  if (named?.id) return { host: url.host, id: `@${named.user}/statuses/${named.id}`, acct: undefined }
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

/** What stands behind a post key's host on GoToSocial, Pleroma and Akkoma: forms that no other site has. */
const otherServers = [
  /^@[\w.-]{1,100}\/statuses\/[0-9A-HJKMNP-TV-Z]{26}$/u,
  /^notice\/[0-9A-Za-z]{18}$/u,
  /^objects\/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u,
]
/** Pages about a post: who shared it, how it looks in another page. */
const aboutPost = /(?<=\/\d+)\/(?:embed|activity|reblogs|favourites|quotes|history)\/?$/u

/**
 * The post that an address leads to, on whichever server. Only forms that tell a post of the fediverse from a page of any other site:
 * nothing is known of the host.
 */
export function fediversePostAt(url: URL): PostAddress | undefined {
  const post = new URL(url)
  post.search = ''
  post.pathname = url.pathname.replace(aboutPost, '')
  const link = parseFediversePost(post)
  if (!link) return undefined
  const isNumber = /^\d+$/u.test(link.id)
  const id = printFediverseId(link)
  if (!isPostId(id) || (!isNumber && !otherServers.some((form) => form.test(link.id)))) return undefined
  return { key: postKey('mastodon', id), permalink: `${url.origin}${isNumber ? pathOf(link, url) : `/${link.id}`}` }
}

/** What the server itself puts into the address bar. */
function pathOf({ acct, id }: FediverseLink, url: URL): string {
  if (acct) return encodeURI(`/@${acct}/${id}`)
  return byAccountNumber.test(url.pathname) ? url.pathname.replace(/\/$/u, '') : `/statuses/${id}`
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
