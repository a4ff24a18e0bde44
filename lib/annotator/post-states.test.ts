import { expect, test } from 'vitest'
import { kettlePost } from '../../tests/sync/support/northwind.ts'
import type { BadgeState } from '../messages/badge-state.ts'
import type { PostKey } from '../post/post-key.ts'
import type { AnnotatorPort } from './annotator-port.ts'
import { createPostStates } from './post-states.ts'

type States = Partial<Record<PostKey, BadgeState>>

const post = kettlePost('1')
const { key } = post
const guessed: BadgeState = { kind: 'guess', category: 'other', reasons: [] }
const learned: BadgeState = { kind: 'guess', category: 'press', reasons: [] }
const tagged: BadgeState = { kind: 'tagged', category: 'press', waiting: true }

/** States over a background that answers when the test says so, in the order of the questions. */
function start() {
  const questions: ((states: States) => void)[] = []
  const ask = () => new Promise<{ states: States }>((resolve) => questions.push((states) => resolve({ states })))
  const never = () => Promise.reject(new Error('not asked here'))
  const port: AnnotatorPort = {
    readPosts: ask,
    badgeStates: ask,
    siteSettings: never,
    pickerModel: never,
    actOnPost: never,
    undo: never,
    heartbeat: never,
    onNotice: () => undefined,
    isOrphaned: () => false,
  }
  const shown: (BadgeState | undefined)[] = []
  const changed = (keys: PostKey[]) => shown.push(...keys.map((one) => states.get(one)))
  const states = createPostStates(port, changed, new AbortController().signal)
  const answer = async (number: number, state: BadgeState | undefined) => {
    await expect.poll(() => questions.length).toBeGreaterThan(number)
    questions[number]?.(state ? { [key]: state } : {})
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { states, shown, answer, asked: () => questions.length }
}

/** A post of which the background has said what it is guessed to be. */
async function startGuessed() {
  const world = start()
  world.states.want(post)
  world.states.ask()
  await world.answer(0, guessed)
  return world
}

test('while a guess is asked about again, the post is what it was; then what was learned', async () => {
  const { states, shown, answer } = await startGuessed()
  const refreshed = states.refresh('all', [key])
  await answer(1, undefined)
  expect(await refreshed).toEqual([key])
  expect(states.get(key)).toEqual(guessed)
  states.want(post)
  states.ask()
  expect(states.get(key)).toEqual(guessed)
  await answer(2, learned)
  expect(shown).toEqual([guessed, guessed, learned])
})

test('a post of which only the beginning is shown is asked about again all the same', async () => {
  const { states, answer, asked } = await startGuessed()
  const refreshed = states.refresh('all', [key])
  await answer(1, undefined)
  await refreshed
  states.want({ ...post, truncated: true })
  states.ask()
  expect(asked()).toBe(3)
})

test('an act is newer than what was asked before it', async () => {
  const { states, answer } = await startGuessed()
  const refreshed = states.refresh('all', [key])
  states.set(key, tagged)
  await answer(1, undefined)
  expect(await refreshed).toEqual([])
  expect(states.get(key)).toEqual(tagged)
})

test.each([
  ['in order', [1, 2]],
  ['the other way round', [2, 1]],
])('of two questions the later one counts, answered %s', async (_name, order) => {
  const { states, answer } = await startGuessed()
  for (const text of ['The lid broke.', 'The lid broke, again.']) {
    states.want({ ...post, text })
    states.ask()
  }
  for (const number of order) await answer(number, number === 2 ? learned : { ...guessed })
  expect(states.get(key)).toEqual(learned)
})

test('what is not in view is forgotten, and asked about when it is seen again', async () => {
  const { states, answer, asked } = await startGuessed()
  expect(await states.refresh('all', [])).toEqual([])
  expect(states.get(key)).toBeUndefined()
  states.want(post)
  states.ask()
  await answer(1, learned)
  expect(asked()).toBe(2)
  expect(states.get(key)).toEqual(learned)
})
