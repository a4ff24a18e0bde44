import { categoryLabel } from '../i18n/labels.ts'
import { t } from '../i18n/t.ts'
import type { BadgeState } from '../messages/badge-state.ts'
import type { PickerModel, PostAct } from '../messages/content-operations.ts'
import type { Post } from '../post/post.ts'
import { randomIds } from '../util/ids.ts'
import type { AnnotatorPort } from './annotator-port.ts'
import type { PickerDecision } from './picker/picker-choice.ts'
import type { PostStates } from './post-states.ts'
import { rejectionText } from './rejection-text.ts'
import { sendAct } from './send-act.ts'
import type { Toasts } from './toast/toast.ts'

interface ActParts {
  port: AnnotatorPort
  states: PostStates
  toasts: Toasts
}

const undoSeconds = 10

/** Saving takes less than this nearly always; a person sees no delay so short. */
const drawnAfterMs = 24

/**
 * Does what a person decided. The badge shows it at once, "saved" is said once it is.
 *
 * @param draw  takes the picker away. Not called before there is an answer or a moment has passed: drawing keeps this thread busy, and an
 * answer would have to wait for it
 */
export async function actOnPost(
  parts: ActParts,
  post: Post,
  decision: PickerDecision,
  model: PickerModel,
  draw: () => void,
): Promise<void> {
  const { port, states, toasts } = parts
  const act: PostAct = { opId: randomIds.next(), post, ...decision }
  const before = states.get(post.key) ?? model.state
  const answering = sendAct(() => port.actOnPost(act), port.isOrphaned)
  const isQuick = await answersWithin(answering, drawnAfterMs)
  draw()
  if (!isQuick) states.set(post.key, expected(decision, model))
  const answer = await answering
  if (answer?.kind === 'saved') {
    states.set(post.key, answer.state)
    toasts.show({
      text: doneText(decision, model),
      seconds: undoSeconds,
      action: { label: t('toast.undo'), showsSeconds: true, run: () => void undo(parts, post, act.opId, before) },
    })
    return
  }
  states.set(post.key, before)
  if (answer)
    toasts.show({
      text: t('toast.refused', [rejectionText(answer.rejection, answer.actorName)]),
      seconds: 15,
      ...noteToCopy(decision),
    })
  else toasts.show({ text: port.isOrphaned() ? t('toast.reload') : t('toast.notSaved'), seconds: 60, ...noteToCopy(decision) })
}

/** Whether there is an answer in so short a time. */
async function answersWithin(answering: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<false>((resolve) => (timer = setTimeout(resolve, ms, false)))
  const isQuick = await Promise.race([answering.then((answer) => answer !== undefined), late])
  clearTimeout(timer)
  return isQuick
}

async function undo({ port, states, toasts }: ActParts, post: Post, undoes: string, before: BadgeState): Promise<void> {
  const now = states.get(post.key) ?? before
  states.set(post.key, before)
  const opId = randomIds.next()
  const answer = await sendAct(() => port.undo({ opId, undoes, post }), port.isOrphaned)
  if (answer?.kind === 'saved') {
    states.set(post.key, answer.state)
    return toasts.show({ text: t('toast.undone'), seconds: 4 })
  }
  states.set(post.key, now)
  const why = answer ? t('toast.undoRefused', [rejectionText(answer.rejection, answer.actorName)]) : t('toast.notUndone')
  toasts.show({ text: why, seconds: 15 })
}

/** What the badge says until the background has answered. */
function expected(decision: PickerDecision, model: PickerModel): BadgeState {
  if (decision.kind === 'dismiss') return { kind: 'not-a-mention', waiting: true }
  if (decision.kind === 'tag') return { kind: 'tagged', category: decision.category, waiting: true }
  const department = nameOf(decision.leadDepartmentId, model)
  return { kind: 'routed', category: decision.category, department, claimed: false, dueAt: undefined, waiting: true }
}

function doneText(decision: PickerDecision, model: PickerModel): string {
  if (decision.kind === 'dismiss') return t('toast.dismissed')
  if (decision.kind === 'tag') return t('toast.tagged', [categoryLabel(decision.category)])
  const names = decision.departmentIds.map((id) => nameOf(id, model))
  return t('toast.routed', [new Intl.ListFormat(undefined, { type: 'conjunction' }).format(names)])
}

function nameOf(departmentId: string, model: PickerModel): string {
  return model.departments.find((department) => department.id === departmentId)?.name ?? departmentId
}

function noteToCopy(decision: PickerDecision): { copyText?: string } {
  return 'note' in decision && decision.note !== undefined ? { copyText: decision.note } : {}
}
