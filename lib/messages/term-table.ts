import { watchTermSchema } from '../org/org-schema.ts'
import { maxPostText } from '../post/post-schema.ts'
import { putTerms } from '../services/put-terms.ts'
import { tryPost } from '../services/try-post.ts'
import { z } from '../util/zod.ts'
import type { OperationTable } from './operation.ts'
import type { TermOperations } from './term-operations.ts'

/** Every operation on watch terms as a whole; a single one is put and removed by an act. */
export const termTable: OperationTable<'page', TermOperations> = {
  tryPost: {
    callers: 'page',
    schema: z.object({ text: z.string().max(maxPostText), authorHandle: z.string().max(300) }),
    run: tryPost,
  },
  putTerms: {
    callers: 'page',
    schema: z.object({ terms: z.array(watchTermSchema).max(5_000) }),
    run: ({ terms }) => putTerms(terms),
  },
}
