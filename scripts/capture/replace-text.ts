import { replaceAddress, replaceHandle, replaceHost } from './replace-address.ts'
import { replaceToken, type Sources } from './replace-name.ts'

const word = String.raw`[\p{L}\p{M}\p{N}]`
const pieces = new RegExp(
  [
    String.raw`(?<address>https?:\/\/[^\s<>"]+)`,
    String.raw`(?<mail>${word}[\p{L}\p{M}\p{N}._+-]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)`,
    String.raw`@(?<mention>${word}(?:[\p{L}\p{M}\p{N}_.-]*${word})?(?:@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)?)`,
    String.raw`(?<clock>(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d))`,
    String.raw`(?<moment>\u0001[^\u0001]*\u0001)`,
    String.raw`(?<words>_*${word}+(?:[_.-]+${word}+)*_*)`,
  ].join('|'),
  'gu',
)
const age = /^\s*\d{1,2}\s?\p{L}{1,4}\.?\s*$/u

/** Shown words in others of the same shape; white space, punctuation, emoji and clocks stay, mentions and addresses fit their links. */
export function replaceText(text: string, sources: Sources): string {
  if (text.trim() === '') return text
  const keepsDigits = age.test(text)
  const isName = sources.words.names.has(text.trim().toLowerCase())
  if (isName) return replaceHandle(text, sources)
  const marked = sources.moments.inText(text).replace(/\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?/gu, '\u0001$&\u0001')
  return marked.replace(pieces, (piece: string, ...all: unknown[]) => {
    const found = all.at(-1) as Record<'address' | 'mail' | 'mention' | 'clock' | 'moment' | 'words', string | undefined>
    if (found.address !== undefined) return replaceAddress(piece, sources)
    if (found.mail !== undefined) return replaceMail(piece, sources)
    if (found.mention !== undefined) return `@${replaceHandle(found.mention, sources)}`
    if (found.moment !== undefined) return piece.slice(1, -1)
    return found.clock !== undefined ? piece : replaceWords(piece, sources, keepsDigits)
  })
}

function replaceMail(mail: string, sources: Sources): string {
  const [name = '', host = ''] = mail.split('@')
  return `${replaceWords(name, sources, false)}@${replaceHost(host, sources)}`
}

function replaceWords(words: string, sources: Sources, keepsDigits: boolean): string {
  if (sources.words.names.has(words.toLowerCase())) return replaceHandle(words, sources)
  return words.replace(new RegExp(`${word}+`, 'gu'), (one) => {
    if (keepsDigits && /^\d/u.test(one)) return one.replace(/\p{L}+/u, (unit) => replaceToken(unit, sources))
    if (sources.known.shown.test(one)) return one
    return sources.moments.inCount(one) ?? replaceToken(one, sources)
  })
}

/**
 * What a link shows of its own address, which sites shorten: the same part of the new one.
 *
 * @returns `undefined` where the words of a link are words
 */
export function replaceShownAddress(shown: string, href: string, sources: Sources): string | undefined {
  const {
    start,
    rest = '',
    end,
  } = /^\s*(?<start>(?:https?:\/\/)?(?:www\.)?)(?<rest>\S+?)(?<end>…|\.\.\.)?\s*$/u.exec(shown)?.groups ?? {}
  if (!rest.includes('.')) return undefined
  const inside = /[?&](?:u|q|url)=(?<target>[^&]+)/u.exec(href)?.groups?.target
  for (const address of [href, decodeURIComponent(inside && /^(?:%[\da-f]{2}|[^%])+$/iu.test(inside) ? inside : '')]) {
    if (!bare(address).toLowerCase().startsWith(rest.toLowerCase())) continue
    const made = bare(replaceAddress(address, sources))
    const isWhole = bare(address).replace(/\/$/u, '') === rest.replace(/\/$/u, '')
    const more = made.split(/[/?#]/u)[0]?.length ?? 0
    const length = isWhole ? made.length : Math.max(1, rest.length + more - (bare(address).split(/[/?#]/u)[0]?.length ?? 0))
    return `${start ?? ''}${made.slice(0, length)}${end ?? ''}`
  }
  return undefined
}

const bare = (address: string) => address.replace(/^(?:https?:)?\/\//iu, '').replace(/^www\./iu, '')
