import { replaceName, replaceStructure, type Sources } from './replace-name.ts'
import { safeDecode } from './page-words.ts'

const parts =
  /^(?:(?<scheme>[a-z][a-z0-9+.-]*:)?\/\/(?<authority>[^/?#\\]*))?(?<path>[^?#]*)(?:\?(?<query>[^#]*))?(?:#(?<hash>.*))?$/isu
const longestValue = 160
/** Names of what signs somebody in or follows people around, whether or not a site's code has such words. */
const secret =
  /session|token|csrf|xsrf|secret|passw|signature|^(?:sig|sid|auth|code|state|utm|fbclid|gclid|igsh|si|trk)$|^utm_|oauth|api_?key/iu

/** An address with the same way through the site to something made up. Other sites get a host that nobody can own. */
export function replaceAddress(address: string, sources: Sources): string {
  const trimmed = address.trim()
  if (/^(?:mailto|tel|sms):/iu.test(trimmed)) return 'mailto:someone@example.com'
  if (/^(?!https?:)[a-z][a-z0-9+.-]*:/iu.test(trimmed)) return /^javascript:/iu.test(trimmed) ? 'javascript:' : ''
  const { scheme = '', authority, path = '', query, hash } = parts.exec(trimmed)?.groups ?? {}
  const host = authority === undefined ? '' : `${scheme}//${replaceAuthority(authority, sources)}`
  const search = query === undefined ? '' : replaceQuery(query, sources)
  return `${host}${replacePath(path, sources)}${search}${hash === undefined ? '' : `#${replaceStructure(hash, sources, false)}`}`
}

/** A site's own host and those that adapters know stay, the others become one that nobody can own. */
export function replaceHost(host: string, sources: Sources): string {
  const { known, page, inventor } = sources
  const name = host.toLowerCase()
  if (name === page.hostname || known.hosts.has(name) || name === 'localhost' || /^[\d.]+$/u.test(name)) return host
  const domain = ownDomain(name)
  const isOwn = [page.hostname, ...known.hosts].some((one) => ownDomain(one) === domain)
  // On some sites the first label is somebody's name.
  if (isOwn) return replaceName(name.slice(0, -domain.length), sources) + domain
  return `${inventor.word(`host${name.replace(/[^a-z]/gu, '')}`.slice(0, 24)).toLowerCase()}.example`
}

/** The part of a host that somebody registers; two labels, or three where the last two are short (`co.uk`). */
function ownDomain(host: string): string {
  const labels = host.split('.')
  return labels.slice(labels.length > 2 && (labels.at(-2)?.length ?? 0) <= 3 && labels.at(-1)?.length === 2 ? -3 : -2).join('.')
}

function replaceAuthority(authority: string, sources: Sources): string {
  const { who, host = '', port } = /^(?<who>.*@)?(?<host>[^:]*)(?<port>:\d*)?$/u.exec(authority)?.groups ?? {}
  return `${who === undefined ? '' : 'someone@'}${replaceHost(host, sources)}${port ?? ''}`
}

function replacePath(path: string, sources: Sources): string {
  return path
    .split('/')
    .map((part) => replaceEncodedPart(part, (plain) => replaceHandle(plain, sources)))
    .join('/')
}

/** `@lena@kettles.example` names a host as well. */
export function replaceHandle(name: string, sources: Sources): string {
  const { start, host } = /^(?<start>@?[^@]+@)(?<host>[\w-]+(?:\.[\w-]+)+)$/u.exec(name)?.groups ?? {}
  return start && host ? replaceName(start, sources) + replaceHost(host, sources) : replaceName(name, sources)
}

/** What stood encoded is encoded again, what did not is not. */
function replaceEncodedPart(part: string, replace: (plain: string) => string): string {
  if (!part.includes('%')) return replace(part)
  const plain = safeDecode(part)
  if (plain === part)
    return part
      .replace(/%[\da-f]{2}/giu, '\u0000')
      .split('\u0000')
      .map(replace)
      .join('%25')
  return encodeURIComponent(replace(plain)).replace(/%(?:3A|40|28|29|2C|21|27|2A|3B|3D|2B|24|26|7E)/gu, (encoded) => {
    const sign = decodeURIComponent(encoded)
    return part.includes(sign) ? sign : encoded
  })
}

/** Names that the site has for everybody keep their places; tokens and what follows people around do not. */
function replaceQuery(query: string, sources: Sources): string {
  const kept = query.split(/&(?:amp;)?/u).flatMap((pair) => {
    const [name = '', ...values] = pair.split('=')
    const known = (safeDecode(name).match(/[A-Za-z]+/gu) ?? []).every((word) => sources.known.words.has(word.toLowerCase()))
    if (name.startsWith('__')) return [`${name.replace(/\[.*|%5B.*/iu, '')}=`]
    if (!known || secret.test(name)) return []
    const value = values.join('=')
    const isKept = value.length <= longestValue || /^https?(?::|%3A)/iu.test(value)
    return [
      values.length === 0 ? name : `${name}=${isKept ? replaceEncodedPart(value, (plain) => replaceValue(plain, sources)) : ''}`,
    ]
  })
  return kept.length === 0 ? '' : `?${[...new Set(kept)].join('&')}`
}

function replaceValue(plain: string, sources: Sources): string {
  return /^https?:\/\//iu.test(plain) ? replaceAddress(plain, sources) : replaceHandle(plain, sources)
}
