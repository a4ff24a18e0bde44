import type { ReadResult } from '../../sites/site-adapter.ts'

/** Whether two readings are of one post with the same words: then nobody needs to be asked again. */
export function saysTheSame(before: ReadResult, after: ReadResult): boolean {
  if (before.kind !== 'found' || after.kind !== 'found') return false
  return (['key', 'text', 'audience', 'authorHandle'] as const).every((name) => before.post[name] === after.post[name])
}
