import { siteNames, type Site } from '../../lib/post/site.ts'
import { type WatchTerm, type WatchTermKind, watchTermKinds } from '../../lib/org/org-rows.ts'
import { longestTerm, writtenTerms } from '../welcome/written-terms.ts'

export type TermWithoutId = Omit<WatchTerm, 'id'>

/** Columns of the file, in their order. Several phrases stand in one field with `|` between. */
const columns = ['text', 'kind', 'exclusions', 'with', 'without', 'reach', 'case', 'endings', 'site'] as const
/** What a spreadsheet would take for a formula: kept from it by an apostrophe (A16). */
const formula = /^'*[=+\-@\t\r]/u
const mostPhrases = 50

/** Watch terms as a file that a spreadsheet opens. */
export function termsFile(terms: readonly WatchTerm[]): string {
  const lines = terms.map((term) => [
    term.text,
    term.kind,
    ...[term.exclusions, term.withWords, term.withoutWords].map((phrases = []) => phrases.join('|')),
    term.reach ?? '',
    term.exactCase ? 'exact' : '',
    term.endings ?? '',
    term.site ?? '',
  ])
  return [columns, ...lines].map((line) => `${line.map(field).join(',')}\r\n`).join('')
}

function field(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export interface ReadTerms {
  terms: TermWithoutId[]
  /** Lines that could not be understood, counted from 1. */
  wrongLines: number[]
}

/** Watch terms of a file with a line of column names, or of a plain list with one term on each line. Each text once. */
export function readTerms(file: string): ReadTerms {
  const rows = fieldsOf(file.replace(/^\uFEFF/u, ''))
  const [head = []] = rows
  const names = head.map((name) => name.trim().toLowerCase())
  if (!names.includes('text')) return plainList(file)
  const wrongLines: number[] = []
  const terms = rows.slice(1).flatMap((row, at) => {
    if (row.every((value) => value.trim() === '')) return []
    const term = termOf((name) => row[names.indexOf(name)]?.trim().replace(/^'(?='*[=+\-@])/u, '') ?? '')
    if (!term) wrongLines.push(at + 2)
    return term ?? []
  })
  return { terms: withoutRepeats(terms), wrongLines }
}

function plainList(list: string): ReadTerms {
  const wrongLines: number[] = []
  const terms = list.split(/\r?\n/u).flatMap((line, at) => {
    const written = writtenTerms(line.replace(/^\uFEFF/u, ''), 'own')
    const isWrong = (written.length === 0 && line.trim() !== '') || written.some(({ text }) => text.length > longestTerm)
    if (isWrong) wrongLines.push(at + 1)
    return isWrong ? [] : written
  })
  return { terms: withoutRepeats(terms), wrongLines }
}

function termOf(value: (name: (typeof columns)[number]) => string): TermWithoutId | undefined {
  const text = value('text')
  const kind = value('kind').toLowerCase() || kindOf(text)
  if (!/[\p{L}\p{N}]/u.test(text) || text.length > longestTerm || !isKind(kind)) return undefined
  const phrases = (name: (typeof columns)[number]) => phrasesOf(value(name), '|')
  const [exclusions, withWords, withoutWords] = [phrases('exclusions'), phrases('with'), phrases('without')]
  const [endings, site] = [value('endings'), value('site')]
  if ([exclusions, withWords, withoutWords].some((list) => list.length > mostPhrases)) return undefined
  if (site !== '' && !isSite(site)) return undefined
  return {
    text,
    kind,
    ...(exclusions.length > 0 && { exclusions }),
    ...(withWords.length > 0 && { withWords }),
    ...(withoutWords.length > 0 && { withoutWords }),
    ...(value('reach') === 'near' && { reach: 'near' as const }),
    ...(value('case') === 'exact' && { exactCase: true }),
    ...((endings === 'exact' || endings === 'any') && { endings }),
    ...(site !== '' && isSite(site) && { site }),
  }
}

/** The phrases in a field, each once. */
export function phrasesOf(value: string, separator: string): string[] {
  return [...new Set(value.split(separator).map((phrase) => phrase.trim().slice(0, longestTerm)))].filter(Boolean)
}

const kindOf = (text: string): WatchTermKind => (text.startsWith('@') ? 'handle' : text.startsWith('#') ? 'hashtag' : 'own')
const isKind = (kind: string): kind is WatchTermKind => watchTermKinds.some((known) => known === kind)
const isSite = (site: string): site is Site => site !== 'web' && Object.hasOwn(siteNames, site)

function withoutRepeats(terms: readonly TermWithoutId[]): TermWithoutId[] {
  const byText = new Map(terms.toReversed().map((term) => [term.text.toLowerCase(), term]))
  return [...byText.values()].toReversed()
}

/** Fields of each line: with commas, or semicolons or tabs where the first line has those; quoted ones may hold anything (RFC 4180). */
function fieldsOf(file: string): string[][] {
  const [first = ''] = file.split('\n', 1)
  const separator = [',', ';', '\t'].toSorted((a, b) => first.split(b).length - first.split(a).length)[0] ?? ','
  const rows: string[][] = [['']]
  let isQuoted = false
  for (let at = 0; at < file.length; at += 1) {
    const sign = file[at] ?? ''
    const row = rows.at(-1) ?? []
    const last = row.length - 1
    if (sign === '"' && isQuoted && file[at + 1] === '"') {
      row[last] += '"'
      at += 1
    } else if (sign === '"' && (isQuoted || row[last] === '')) isQuoted = !isQuoted
    else if (!isQuoted && sign === separator) row.push('')
    else if (!isQuoted && sign === '\n') rows.push([''])
    else if (isQuoted || sign !== '\r') row[last] += sign
  }
  return rows
}
