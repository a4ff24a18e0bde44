import { t } from '../i18n/t.ts'
import type { PickerDepartment, PickerModel } from '../messages/content-operations.ts'
import { type Category, categories } from '../org/category.ts'
import type { Department, Person, WatchTerm } from '../org/org-rows.ts'
import { atWorkUntil } from '../org/working-time.ts'
import type { Post } from '../post/post.ts'
import { type Instant, systemClock } from '../util/clock.ts'
import { stateOfKnown } from './badge-state.ts'
import { readKnownPosts } from './items-view.ts'
import { loadGuessPost } from './guess-post.ts'
import { guessState } from './read-posts.ts'
import { readyWorkspace } from './ready-workspace.ts'

/** What a post is guessed by besides its words. */
interface PickerContext {
  /** The post that it answers. */
  parent?: Post | undefined
  /** Watch terms to guess by instead of the organisation's, while somebody tries them out. */
  tried?: readonly WatchTerm[]
}

/** What the picker offers for a post: the guess with its reasons, all categories, and who deals with each. */
export async function pickerModel(post: Post, { parent, tried }: PickerContext = {}): Promise<PickerModel> {
  const workspace = await readyWorkspace()
  const view = await readKnownPosts(workspace, [post])
  const known = view.known.get(post.key)
  const terms = tried ?? [...view.watchTerms.values()]
  const guessPost = await loadGuessPost()
  const { guess } = guessPost(post, terms, parent)
  const departments = [...view.departments.values()].sort((a, b) => a.name.localeCompare(b.name))
  const confirmed = known?.item?.category ?? known?.face?.category
  return {
    state: (known && stateOfKnown(known, view.departments, undefined)) ?? guessState(guessPost, post, terms, parent),
    guess: guess.kind === 'guess' ? { category: guess.category, reasons: guess.reasons } : undefined,
    categories: ordered(confirmed, guess.ranked),
    departments: departments.map((department) => pickerDepartment(department, view.people, systemClock.now())),
    proposals: proposalsOf(departments),
    linkOnly: post.audience !== 'public',
  }
}

/** Most likely first, and all of them. */
function ordered(confirmed: Category | undefined, ranked: readonly Category[]): Category[] {
  return [...new Set([...(confirmed ? [confirmed] : []), ...ranked, ...categories])]
}

function pickerDepartment(department: Department, people: ReadonlyMap<string, Person>, now: Instant): PickerDepartment {
  const contactId = [department.connectorId, ...department.deputyIds].find((id) => id !== undefined && people.has(id))
  return {
    id: department.id,
    name: department.name,
    contact: contactId === undefined ? undefined : people.get(contactId)?.name,
    availability: availabilityOf(department, now),
    guidance: department.guidance,
  }
}

function availabilityOf({ calendar }: Department, now: Instant): string | undefined {
  if (!calendar) return undefined
  const until = atWorkUntil(calendar, now)
  if (until === undefined) return t('availability.out')
  return t('availability.until', [
    new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit', timeZone: calendar.zone }).format(until),
  ])
}

/** For each category the departments that deal with it. A category that none names goes to nobody by itself. */
export function proposalsOf(departments: readonly Department[]): Partial<Record<Category, string[]>> {
  return Object.fromEntries(
    categories.map((category) => [
      category,
      departments.filter((department) => department.categories.includes(category)).map(({ id }) => id),
    ]),
  )
}
