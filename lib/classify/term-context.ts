import type { Cancelled } from '../org/term-place.ts'
import type { IndexedTerm } from './term-index.ts'
import type { FoundPlaces, TermPlace } from './term-places.ts'

/** Some four words: an exclusion beside the place. */
const besideLetters = 24
/** Some ten words: context that is near. */
const nearLetters = 60

/** What cancels a term at a place, if anything does. Takes the logarithm of how often its phrases were found. */
export function cancelledBy(
  { term, over, beside, withWords, withoutWords }: IndexedTerm,
  place: TermPlace,
  { phrases }: Pick<FoundPlaces, 'phrases'>,
  names: readonly string[],
): Cancelled | undefined {
  const isWithin = (letters: number) => (phrase: number) => isNear(phrases.get(phrase), place, letters)
  const reach = term.reach === 'near' ? nearLetters : Number.POSITIVE_INFINITY
  const exclusion = over.find(isWithin(-1)) ?? beside.find(isWithin(besideLetters))
  if (exclusion !== undefined) return { kind: 'exclusion', phrase: names[exclusion] ?? '' }
  const unwanted = withoutWords.find(isWithin(reach))
  if (unwanted !== undefined) return { kind: 'without', phrase: names[unwanted] ?? '' }
  return withWords.length > 0 && !withWords.some(isWithin(reach)) ? { kind: 'with' } : undefined
}

/** Whether one of the places is at most so many units away; −1: lies over it. Places are in order of their ends, and none is long. */
function isNear(places: readonly TermPlace[] | undefined, { from, to }: TermPlace, units: number): boolean {
  if (!places) return false
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((places[middle]?.to ?? 0) >= from - units) high = middle
    else low = middle + 1
  }
  return places.slice(low, low + 2).some((place) => place.from <= to + units)
}
