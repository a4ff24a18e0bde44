/** A post of Bluesky by its address. */
export interface BlueskyLink {
  /** Handle or DID, as the address has it, in lower case. */
  actor: string
  /** Key of the post's record: a timestamp identifier. */
  rkey: string
  /** Whether the address is the post itself, not a list of its likes, reposts or quotes. */
  exact: boolean
}

/** Hosts that serve the web app. */
export const blueskyHosts = ['bsky.app', 'staging.bsky.app', 'main.bsky.dev'] as const

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const handlePattern = new RegExp(`^(?:${label}\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$`, 'u')
const didPattern = /^did:(?:plc:[a-z2-7]{24}|web:[a-z0-9](?:[a-z0-9.-]{0,200}[a-z0-9]))$/u
const rkeyPattern = /^[234567a-j][234567a-z]{12}$/u
const postPath = /^\/profile\/(?<actor>[^/]+)\/post\/(?<rkey>[^/]+)(?<rest>\/.*)?$/u
const embedPath = /^\/embed\/(?<actor>[^/]+)\/app\.bsky\.feed\.post\/(?<rkey>[^/]+)\/?$/u
const profilePath = /^\/profile\/(?<actor>[^/]+)\/?$/u

/** Reads the address of a post on any host of the web app; `undefined` for everything else. */
export function parseBlueskyPost(url: URL): BlueskyLink | undefined {
  const pattern = isBlueskyHost(url) ? postPath : isWeb(url) && url.host === 'embed.bsky.app' ? embedPath : undefined
  const parts = pattern?.exec(url.pathname)?.groups
  const actor = actorOf(parts?.actor)
  const rkey = parts?.rkey
  if (!actor || !rkey || !rkeyPattern.test(rkey)) return undefined
  return { actor, rkey, exact: (parts.rest ?? '/') === '/' }
}

/** Handle or DID of a profile's address; `undefined` for every other page, also those under a profile. */
export function parseBlueskyProfile(url: URL): string | undefined {
  return isBlueskyHost(url) ? actorOf(profilePath.exec(url.pathname)?.groups?.actor) : undefined
}

/** The one address under which a post is kept, whichever host it was read on. */
export function printBlueskyPost({ actor, rkey }: Pick<BlueskyLink, 'actor' | 'rkey'>): string {
  return `https://bsky.app/profile/${actor}/post/${rkey}`
}

/** Whether a text is a handle that stands for somebody: `handle.invalid` stands for everybody whose domain is gone. */
export function isBlueskyHandle(text: string): boolean {
  return text.length <= 253 && handlePattern.test(text) && !text.endsWith('.invalid')
}

/** The DID in the address of a picture that its owner's server keeps. */
export function didOfPicture(address: string | null | undefined): string | undefined {
  const did = /\/(did:[^/?#]+)\//u.exec(address ?? '')?.[1]
  return did && didPattern.test(did) ? did : undefined
}

const digits = '234567abcdefghijklmnopqrstuvwxyz'
const earliest = Date.UTC(2022, 0, 1)
const latest = Date.UTC(2100, 0, 1)

/**
 * The time in a record's key: 53 bits of microseconds and 10 bits of a clock's number, in base 32 (https://atproto.com/specs/tid).
 * The author's software writes it, so it is a stated time like every other one.
 *
 * @returns ISO 8601 with milliseconds; `undefined` for a time before the site or after this century
 */
export function timeOfRkey(rkey: string): string | undefined {
  if (!rkeyPattern.test(rkey)) return undefined
  let value = 0n
  for (const digit of rkey) value = value * 32n + BigInt(digits.indexOf(digit))
  const ms = Number((value >> 10n) / 1000n)
  return ms >= earliest && ms < latest ? new Date(ms).toISOString() : undefined
}

/** Addresses write the colons of a DID as they are or encoded. */
function actorOf(part: string | undefined): string | undefined {
  const actor = part?.replaceAll(/%3A/giu, ':').toLowerCase()
  return actor && (isBlueskyHandle(actor) || didPattern.test(actor)) ? actor : undefined
}

function isBlueskyHost(url: URL): boolean {
  return isWeb(url) && blueskyHosts.some((host) => host === url.host)
}

function isWeb(url: URL): boolean {
  return url.protocol === 'https:' || url.protocol === 'http:'
}
