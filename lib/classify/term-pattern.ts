import type { WatchTerm } from '../org/org-rows.ts'
import { Sort } from './term-characters.ts'
import { endingsOf, type Endings } from './term-endings.ts'
import { foldForTerms } from './term-text.ts'

export type TermForm = 'name' | 'handle' | 'hashtag' | 'address'

/** One way to write a term, ready to be compared. */
export interface TermPattern {
  form: TermForm
  /** What the automaton looks for: letters and digits alone, in the case of a declined name without its last vowel. */
  letters: string
  /** Signs between the letters as the term has them, one longer than `letters`: before the first, between, after the last. */
  gaps: string[]
  /** Capitals that must stand as they do here. */
  capitals: number[] | undefined
  endings: Endings
  /** For an address and a handle: all of it, as it must stand in the post. */
  whole: string
  /** Arabic names with the article are found with it in all its forms, and not without. */
  needsArticle: boolean
}

/** A handle's or a tag's sign, an address's scheme; what is left is compared. */
const addressSigns = /^(?:https?:\/\/)?(?:www\.)?/iu

/** Every way to write a term or a phrase. Empty where it has no letter. */
export function patternsOf(
  text: string,
  kind: WatchTerm['kind'] | 'phrase',
  options: Pick<WatchTerm, 'exactCase' | 'endings'>,
): TermPattern[] {
  const form = formOf(text.trim(), kind)
  const bare = bareText(text.trim(), form)
  const made = spellings(bare, form).map((spelling) => patternOf(spelling, form, options))
  const unique = new Map(
    made.filter(({ letters }) => letters !== '').map((pattern) => [pattern.letters + pattern.whole, pattern]),
  )
  return [...unique.values()]
}

/** A competitor's handle is a handle all the same: what a term is can be seen, whose it is cannot. */
export function formOf(text: string, kind: WatchTerm['kind'] | 'phrase'): TermForm {
  if (kind === 'handle' || kind === 'hashtag') return kind
  if (kind === 'domain' || /^(?:https?:\/\/|www\.)\S+$/iu.test(text)) return 'address'
  if (/^[@＠][^\s@＠]/u.test(text)) return 'handle'
  return /^[#＃][^\s#＃]/u.test(text) ? 'hashtag' : 'name'
}

function bareText(text: string, form: TermForm): string {
  if (form === 'address')
    return text
      .replace(addressSigns, '')
      .replace(/^\*?\./u, '')
      .replace(/[/?#.]+$/u, '')
  return form === 'name' ? text : text.replace(form === 'handle' ? /^(?:[@＠]|\/?u\/)/iu : /^[#＃]/u, '')
}

/** "Müller" is "Mueller", "Pike & Son" is "Pike and Son", "bakery" has "bakeries", and an address has a form for machines. */
function spellings(text: string, form: TermForm): string[] {
  const ways = [text]
  if (form === 'address') ways.push(machineHost(text))
  if (/[äöü]/iu.test(text)) ways.push(text.replaceAll(/[äöü]/giu, (vowel) => `${vowel.normalize('NFD')[0] ?? ''}e`))
  if (form === 'name' && / & /u.test(text)) ways.push(text.replaceAll(' & ', ' and '))
  if (form === 'name' && /[a-z]{2}[^aeiou\W]y$/iu.test(text))
    ways.push(text.replace(/y$/iu, (last) => (last === 'y' ? 'ies' : 'IES')))
  return ways
}

function machineHost(address: string): string {
  const [host = '', ...path] = address.split('/')
  return URL.canParse(`https://${host}`) ? [new URL(`https://${host}`).hostname, ...path].join('/') : address
}

function patternOf(
  spelling: string,
  form: TermForm,
  { exactCase, endings }: Pick<WatchTerm, 'exactCase' | 'endings'>,
): TermPattern {
  const folded = foldForTerms(spelling)
  const article = form === 'name' && /^ال\p{L}{3,}$/u.test(folded.letters)
  const all = folded.letters
  const rule = form === 'name' ? endingsOf(all, spelling, endings) : endingsOf('', '', 'exact')
  const from = article ? 2 : 0
  const to = Math.max(all.length - rule.cut.length, 0)
  const places = folded.places.slice(from, to)
  const before = places[0] ?? 0
  const edges = [...places, rule.cut === '' ? folded.text.length : (places.at(-1) ?? -1) + 1]
  const first = article ? '' : folded.text.slice(0, before)
  const gaps = [first, ...places.map((place, at) => folded.text.slice(place + 1, edges[at + 1]))]
  return {
    form,
    letters: all.slice(from, to),
    gaps: gaps.map((gap, at) => (at === 0 || at === gaps.length - 1 ? outerSigns(gap, at === 0) : gap)),
    capitals: exactCase
      ? places.map((place) => (folded.sorts[place] === Sort.letter ? (folded.capitals[place] ?? 0) : 0))
      : undefined,
    endings: rule,
    whole: form === 'address' ? addressForm(spelling) : folded.text,
    needsArticle: article,
  }
}

/** The signs around a name that are part of it: ".NET", "C++". Those that only set it off or shout are not. */
function outerSigns(gap: string, isFirst: boolean): string {
  return gap.replaceAll(isFirst ? /[\s!?,:;"'()*_-]/gu : /[\s!?,:;"'()*_.-]/gu, '')
}

/** An address as browsers read it: full-width letters are plain ones, accents are other letters. */
export function addressForm(text: string): string {
  return text
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
}
