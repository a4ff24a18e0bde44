import { mutationSchema } from '../../lib/triage/mutation-schema.ts'
import type { Mutation, Rejection } from '../../lib/triage/mutation.ts'
import { fail, ok, type Result } from '../../lib/util/result.ts'
import { isStorable } from '../http/storable.ts'
import { refusal } from './apply-mutation.ts'

/**
 * Reads one act of a push. What cannot be read now cannot be read later either, so it is refused for good: `unsupported` if this server
 * does not know the kind, else `invalid` with the field that is wrong.
 */
export function readMutation(sent: { kind: string }): Result<Mutation, Rejection> {
  if (!isStorable(sent)) return fail(refusal('invalid', 'text'))
  const read = mutationSchema.safeParse(sent)
  if (read.success) return ok(read.data)
  const [issue] = read.error.issues
  const field = issue?.path.join('.') ?? ''
  return fail(field === 'kind' ? refusal('unsupported', sent.kind) : refusal('invalid', field.slice(0, 200) || undefined))
}
