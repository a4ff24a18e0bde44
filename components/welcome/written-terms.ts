import type { WatchTerm, WatchTermKind } from '../../lib/org/org-rows.ts'

export interface WrittenTerm {
  text: string
  kind: WatchTermKind
}

/** As many characters as a watch term may have when it is added anywhere else. */
export const longestTerm = 100

/**
 * The watch terms that somebody wrote, one per line or with commas between, each once.
 *
 * `@name` is a handle and `#name` a hashtag wherever it stands; the address of a profile is its handle.
 *
 * @param plain what a term without such a sign is
 */
export function writtenTerms(text: string, plain: WatchTermKind): WrittenTerm[] {
  const terms = text.split(/[\n,;]/u).map((part) => part.trim().replace(/\s+/gu, ' '))
  const written = terms.filter((term) => /[\p{L}\p{N}]/u.test(term)).map((term) => withKind(profileHandle(term) ?? term, plain))
  return withoutRepeats(written)
}

/** Terms that are not known yet, by text alone: nobody looks for one name as two kinds. */
export function newTerms(written: readonly WrittenTerm[], known: readonly WatchTerm[]): WrittenTerm[] {
  const texts = new Set(known.map(({ text }) => text.toLowerCase()))
  return written.filter(({ text }) => !texts.has(text.toLowerCase()))
}

export function withoutRepeats(terms: readonly WrittenTerm[]): WrittenTerm[] {
  const byText = new Map<string, WrittenTerm>()
  for (const term of terms) if (!byText.has(term.text.toLowerCase())) byText.set(term.text.toLowerCase(), term)
  return [...byText.values()]
}

function withKind(text: string, plain: WatchTermKind): WrittenTerm {
  if (text.startsWith('@')) return { text, kind: 'handle' }
  return { text, kind: text.startsWith('#') ? 'hashtag' : plain }
}

/** `https://x.com/northwind` and `https://example.social/@northwind` → `@northwind`. */
function profileHandle(term: string): string | undefined {
  if (!/^https?:\/\//iu.test(term) || !URL.canParse(term)) return undefined
  const [name, ...rest] = new URL(term).pathname.split('/').filter(Boolean)
  return name && rest.length === 0 && /^@?[\w.-]+$/u.test(name) ? `@${name.replace(/^@/u, '')}` : undefined
}
