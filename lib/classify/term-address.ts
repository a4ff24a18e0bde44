import { Sort } from './term-characters.ts'
import { addressForm, type TermPattern } from './term-pattern.ts'
import { originOf, type TermText } from './term-text.ts'

const longestHost = 253
const isWord = (sort: number | undefined) => sort === Sort.letter || sort === Sort.digit || sort === Sort.mark

/** Where an address is found, from its first letter or unit `from` on to `to`: the host itself or what is below it, in a link or alone. */
export function addressFits(text: TermText, from: number, to: number, { whole }: TermPattern): boolean {
  const [start, end] = originOf(text, from, to)
  if (addressForm(text.original.slice(start, end)) !== whole) return false
  return isHostStart(text, from) && !goesOn(text, to, whole.includes('/'))
}

/** Nothing before it but its own subdomains, and before those no other name: not `notnorthwind.com`, not `evil.example/northwind.com`. */
function isHostStart({ text, sorts }: TermText, from: number): boolean {
  let at = from
  while (at > 0 && from - at < longestHost && (isWord(sorts[at - 1]) || /[.-]/u.test(text[at - 1] ?? ''))) at -= 1
  const before = text.slice(at, from)
  const isSetOff = /^[-.]*$/u.test(before)
  if (!isSetOff && (!before.endsWith('.') || before.startsWith('-'))) return false
  const sign = text[at - 1] ?? ' '
  return text.slice(Math.max(at - 2, 0), at) === '//' || !/[/=&%?#_~]/u.test(sign)
}

/** A longer name, or a name that only stands before the real one: `northwind.com.evil.example`, `northwind.com@evil.example`. */
function goesOn({ text, sorts }: TermText, to: number, hasPath: boolean): boolean {
  const sign = text[to] ?? ' '
  if (isWord(sorts[to]) || sign === '@' || sign === '_') return true
  if (sign === ':' && /^:[^\s/@]*@/u.test(text.slice(to, to + 100))) return true
  if (hasPath && sign === '.') return false
  return (sign === '.' || sign === '-') && isWord(sorts[to + 1])
}

/** Whether a handle's name that stands from unit `from` to `to` is all of a handle: behind `@` (or `u/`), and not part of an e-mail address. */
export function handleFits(text: TermText, from: number, to: number, { whole }: TermPattern): boolean {
  const all = text.text.slice(from, to)
  if (all.length !== whole.length) return false
  for (let at = 0; at < all.length; at += 1)
    if (isSigned(all[at]) !== isSigned(whole[at]) || (isSigned(all[at]) && all[at] !== whole[at])) return false
  const sign = signBefore(text, from)
  if (sign === 0) return false
  const before = from - sign - 1
  if (isWord(text.sorts[before]) || /[_%+]/u.test(text.text[before] ?? '')) return false
  const next = text.text[to] ?? ' '
  if (isWord(text.sorts[to]) || next === '_') return false
  return !((next === '.' || next === '-') && isWord(text.sorts[to + 1]) && text.capitals[to + 1] !== 1)
}

const isSigned = (unit: string | undefined) => unit !== undefined && /[._@-]/u.test(unit)

/** Units of the sign of a handle before `from`; 0 where there is none. */
export function signBefore({ text }: TermText, from: number): number {
  if (text[from - 1] === '@' || text[from - 1] === '#') return 1
  return text.slice(Math.max(from - 2, 0), from) === 'u/' ? 2 : 0
}

/** Whether a tag's word that stands from unit `from` to `to` is all of a tag. */
export function hashtagFits({ text, sorts }: TermText, from: number, to: number): boolean {
  if (text[from - 1] !== '#' || isWord(sorts[from - 2]) || text[from - 2] === '&') return false
  if (/[^\p{L}\p{N}\p{M}_]/u.test(text.slice(from, to))) return false
  return !isWord(sorts[to]) && !(text[to] === '_' && isWord(sorts[to + 1]))
}
