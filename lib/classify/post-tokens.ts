import { foldText } from './fold-text.ts'

/** A piece of a post as the model reads it. */
export interface Token {
  /** Normal form: folded, runs of one letter cut to two, a mask like `<url>` for what only names somebody or something. */
  text: string
  isWord: boolean
  /** Place in the original. */
  start: number
  end: number
}

const token = new RegExp(
  [
    /<(?:url|link|email|phone)>|\{link\}|https?:\/\/[^\s<>"]{1,400}|www\.[^\s<>"]{1,400}/u,
    /[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,64}(?:\.[a-z0-9-]{1,40}){1,4}/u,
    /@[\p{L}\p{N}_.-]{1,80}|#[\p{L}\p{N}_]{1,80}/u,
    /[$£€₹¥] ?\d[\d.,]{0,14}k?|\d[\d.,]{0,14} ?(?:[$£€₹¥]|(?:usd|eur|gbp|dollars?|euros?|pounds?|bucks|quid)(?![\p{L}]))/u,
    /\+?\d(?:[ ()-]?\d){7,15}|\d[\d.,:/]{0,24}\p{L}{0,8}|\p{L}[\p{L}\p{N}]{0,80}(?:'\p{L}{1,8})?/u,
    /[?!]{1,12}|\.{2,12}|[."]|[:;=]'?-?[()dp/|*]|<3+|[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}]/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
)
/** Begins with a letter and is neither a link nor an address. */
const word = /^(?!https?:|www\.)\p{L}[^@]*$/u
const elongated = /(\p{L})\1{2,}/gu
const isness = /^(?:it|that|what|how|who|where|there|here|let|he|she|when|why)'s$/u
const spans =
  /^\d[\d.,]*(?:s|sec|secs|m|min|mins|minute|minutes|h|hr|hrs|hour|hours|d|day|days|w|wk|wks|week|weeks|month|months|yr|yrs|years?)$/u

/**
 * Splits a post into tokens. Handles become `@brand` or `@user`, links, addresses and numbers their masks: what names somebody says
 * nothing about another organisation's posts. Linear in the length: every alternative is bounded.
 *
 * @param ownHandles handles of the organisation without `@`, folded
 */
export function tokensOf(original: string, ownHandles: ReadonlySet<string> = new Set()): Token[] {
  const { text, origin } = foldText(original)
  return [...text.matchAll(token)].map((match) => {
    const found = match[0]
    const start = origin[match.index] ?? 0
    const end = origin[match.index + found.length] ?? original.length
    const isWord = word.test(found)
    return { text: isWord ? wordForm(found) : maskOf(found, ownHandles), isWord, start, end }
  })
}

/** "don't" and "dont" are one word; a possessive says nothing. */
function wordForm(word: string): string {
  const plain = isness.test(word) ? word : word.replace(/'s$/u, '')
  const short = plain.replaceAll("'", '').replaceAll(elongated, '$1$1')
  return /\d/u.test(short) ? short.replaceAll(/\d+/gu, '0') : short
}

function maskOf(found: string, ownHandles: ReadonlySet<string>): string {
  const first = found[0] ?? ''
  if (first === '@') return found === '@brand' || ownHandles.has(found.slice(1)) ? '@brand' : '@user'
  if (first === '#') return `#${wordForm(found.slice(1))}`
  if (/^(?:<|\{|http|www)/u.test(found))
    return found.startsWith('<3') ? '<3' : found === '<email>' || found === '<phone>' ? found : '<url>'
  if (found.includes('@')) return '<email>'
  if (/[?!]/u.test(first)) return markForm(found)
  if (first === '.') return found === '.' ? '.' : '...'
  if (/^[$£€₹¥]|[$£€₹¥a-z]$/u.test(found) && /\d/u.test(found))
    return spans.test(found) ? '<span>' : /[$£€₹¥]|usd|eur|gbp|dollar|pound|buck|quid/u.test(found) ? '<money>' : '<0x>'
  if (/\d/u.test(found)) return found.replaceAll(/\D/gu, '').length >= 8 ? '<phone>' : found.length === 1 ? `<${found}>` : '<0>'
  return found
}

/** `?`, `!`, `?!` or doubled: how often beyond that says no more. */
function markForm(marks: string): string {
  if (marks.includes('?') && marks.includes('!')) return '?!'
  const [mark = ''] = marks
  return marks.length > 1 ? mark + mark : mark
}
