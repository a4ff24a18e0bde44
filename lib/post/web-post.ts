import { nameId } from '../util/ids.ts'
import type { Post } from './post.ts'
import { postKey, type PostKey } from './post-key.ts'
import type { Site } from './site.ts'

/** Namespace of the ids of web pages (RFC 9562, version 5). */
const namespace = '2f0b1f5e-6a3e-5d0c-8f0e-6f3f6b0b7c21'

/** What advertisers and newsletters append to say where a reader came from: the page is the same without it. */
const traces =
  /^(?:utm_\w+|mtm_\w+|pk_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igshid|mc_cid|mc_eid|_hsenc|_hsmi|_ga)$/iu

/**
 * A page's address without what does not say which page it is: fragment, traces of campaigns, a name and password.
 *
 * What is left keeps its order and spelling: servers may tell them apart.
 */
export function plainAddress(address: URL): string {
  const plain = new URL(address)
  plain.hash = ''
  plain.username = ''
  plain.password = ''
  const kept = plain.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !traces.test(part.split('=', 1)[0] ?? ''))
  plain.search = kept.length > 0 ? `?${kept.join('&')}` : ''
  return plain.href
}

/** The key of any page of the web. The host stands in it for people who read a log; the address as a whole is in its number. */
export function webKey(address: URL): PostKey {
  return postKey('web', `${address.hostname.replace(/[^\w.-]/gu, '-')}/${nameId(namespace, plainAddress(address))}`)
}

/** A post of which a person gives the address alone: nobody has read who may see it, so nothing of it is there. */
export function postByAddress(site: Site, key: PostKey, permalink: string): Post {
  return {
    key,
    aliases: [],
    weak: false,
    site,
    kind: 'post',
    promoted: false,
    audience: 'unknown',
    permalink,
    authorName: '',
    authorHandle: '',
    text: '',
    postedAt: undefined,
  }
}
