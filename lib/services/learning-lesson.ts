import type { Post } from '../post/post.ts'
import type { Mutation } from '../triage/mutation.ts'
import { logger } from '../util/logger.ts'
import { lessonOf } from './guess-post.ts'
import { readOrganisation } from './organisation-view.ts'
import type { Workspace } from './workspace.ts'

/**
 * An act with what it teaches: numbers for the words of a public post that is not confidential. A page cannot say it, so whatever came with
 * the act is dropped.
 */
export async function withLesson(workspace: Workspace, mutation: Mutation, parent?: Post): Promise<Mutation> {
  if (mutation.kind === 'tag')
    return { ...mutation, args: { ...mutation.args, lesson: await lessonFor(workspace, mutation.args, parent) } }
  if (mutation.kind === 'route')
    return { ...mutation, args: { ...mutation.args, lesson: await lessonFor(workspace, mutation.args, parent) } }
  return mutation
}

/** Whether an act changes what was learned. */
export function teaches({ kind, args }: Mutation): boolean {
  return kind === 'forget-learning' || kind === 'undo' || ('lesson' in args && args.lesson !== undefined)
}

type PostArgs = Extract<Mutation, { kind: 'tag' | 'route' }>['args']

async function lessonFor(workspace: Workspace, { post, confidential }: PostArgs, parent: Post | undefined) {
  if (post.audience !== 'public' || confidential || post.text === '') return undefined
  try {
    const { watchTerms } = await readOrganisation(workspace, [])
    return await lessonOf(post, [...watchTerms.values()], parent)
  } catch (error) {
    // The act counts; what could be learned from it does not keep it from being saved.
    logger.error('learning from an act', error)
    return undefined
  }
}
