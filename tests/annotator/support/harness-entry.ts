import type { AnnotatorPort } from '../../../lib/annotator/annotator-port.ts'
import { reportKey } from '../../../lib/annotator/feed/page-report.ts'
import { installKeyGuard } from '../../../lib/annotator/key-guard.ts'
import type { RootMode } from '../../../lib/annotator/own-host.ts'
import { runAnnotator } from '../../../lib/annotator/run-annotator.ts'
import type { BadgeState } from '../../../lib/messages/badge-state.ts'
import type { ActAnswer, ContentNotice, PickerModel, SiteSettings } from '../../../lib/messages/content-operations.ts'
import type { Post } from '../../../lib/post/post.ts'
import { categories } from '../../../lib/org/category.ts'

/** What a test tells the annotator's other side to do. The port is the boundary; everything behind it in the page is the real thing. */
export interface HarnessSettings {
  rootMode: RootMode
  settings: SiteSettings
  /** By post key; others are judged by their words. */
  states: Record<string, BadgeState>
  /** Answers to acts: none at all so many times, then the last one again and again. */
  silentActs: number
  rejectActs: boolean
}

export interface Harness {
  messages: { operation: string; input: unknown }[]
  notify(notice: ContentNotice): void
  report(): unknown
  stop(): void
}

declare global {
  var harnessSettings: HarnessSettings
  var harness: Harness
}

const { rootMode, settings, states, rejectActs } = globalThis.harnessSettings
let silentActs = globalThis.harnessSettings.silentActs
const listeners = new Set<(notice: ContentNotice) => void>()
const messages: Harness['messages'] = []
const life = new AbortController()

function stateOf(post: Post): BadgeState {
  const known = states[post.key]
  if (known) return known
  if (!/northwind/iu.test(post.text)) return { kind: 'quiet' }
  if (/recall/iu.test(post.text)) return { kind: 'guess', category: 'press', reasons: ['recall'] }
  if (/cracked|broken/iu.test(post.text))
    return { kind: 'guess', category: 'service', reasons: ['third … in a year', 'cracked again', 'no answer'] }
  return { kind: 'unsure', reasons: ['northwind'] }
}

const departments = ['Customer service', 'Product', 'PR', 'Sales', 'People', 'Legal'].map((name, index) => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  contact: ['Ana', 'Ben', undefined][index % 3],
  availability: index === 0 ? 'in until 18:00' : undefined,
  guidance: index === 0 ? 'please do not answer yourself. Complaints are answered within 2 working hours.' : '',
}))

function modelOf(post: Post): PickerModel {
  const state = stateOf(post)
  return {
    state,
    guess: state.kind === 'guess' ? { category: state.category, reasons: state.reasons } : undefined,
    categories: [...categories],
    departments,
    proposals: { service: ['customer-service', 'product'], press: ['pr'], lead: ['sales'] },
    linkOnly: post.audience !== 'public',
  }
}

async function answer(saved: BadgeState, opId: string): Promise<ActAnswer> {
  if (silentActs-- > 0) throw new Error('no answer')
  if (rejectActs)
    return { kind: 'rejected', rejection: { code: 'superseded', state: 'claimed', actorId: 'ana' }, actorName: 'Ana' }
  return { kind: 'saved', opId, state: saved }
}

function noted<Input, Output>(operation: string, run: (input: Input) => Output | Promise<Output>) {
  return async (input: Input): Promise<Output> => {
    messages.push({ operation, input })
    return run(input)
  }
}

const port: AnnotatorPort = {
  siteSettings: noted('siteSettings', () => settings),
  readPosts: noted('readPosts', ({ posts }) => ({ states: Object.fromEntries(posts.map((post) => [post.key, stateOf(post)])) })),
  badgeStates: noted('badgeStates', ({ keys }) => ({ states: Object.fromEntries(keys.map((key) => [key, states[key]])) })),
  pickerModel: noted('pickerModel', ({ post }) => modelOf(post)),
  actOnPost: noted('actOnPost', (act) => {
    if (act.kind === 'dismiss') return answer({ kind: 'not-a-mention', waiting: false }, act.opId)
    if (act.kind === 'tag') return answer({ kind: 'tagged', category: act.category, waiting: false }, act.opId)
    const department = departments.find(({ id }) => id === act.leadDepartmentId)?.name ?? ''
    const dueAt = Date.now() + 119.5 * 60_000
    return answer({ kind: 'routed', category: act.category, department, claimed: false, dueAt, waiting: false }, act.opId)
  }),
  undo: noted('undo', ({ opId }) => answer({ kind: 'guess', category: 'service', reasons: [] }, opId)),
  heartbeat: noted('heartbeat', () => ({ ok: true as const })),
  isOrphaned: () => false,
  onNotice(listener, signal) {
    listeners.add(listener)
    signal.addEventListener('abort', () => listeners.delete(listener), { once: true })
  },
}

globalThis.harness = {
  messages,
  notify: (notice) => listeners.forEach((listener) => listener(notice)),
  report: () => (Reflect.get(globalThis, reportKey) as (() => unknown) | undefined)?.(),
  stop: () => life.abort(),
}
const guard = installKeyGuard(window, life.signal)
void runAnnotator({ port, guard, document, signal: life.signal, rootMode })
