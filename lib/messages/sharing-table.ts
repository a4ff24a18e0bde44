import { idSchema } from '../org/org-schema.ts'
import { lookAtFigure, readSharing, readSummary, shareSummary, withdrawSummary } from '../services/sharing.ts'
import { z } from '../util/zod.ts'
import type { OperationTable } from './operation.ts'
import type { SharingOperations } from './sharing-operations.ts'

const ofSummary = z.object({ id: z.uuid() })

/** Sharing a summary of one's own time: asked by our own pages, never by a content script, and by nothing that runs by itself. */
export const sharingTable: OperationTable<'page', SharingOperations> = {
  sharing: { callers: 'page', schema: z.object({}), run: readSharing },
  shareSummary: {
    callers: 'page',
    schema: z.object({ body: z.string().max(4_000) }),
    run: ({ body }) => shareSummary(body),
  },
  withdrawSummary: { callers: 'page', schema: ofSummary, run: ({ id }) => withdrawSummary(id) },
  readSummary: { callers: 'page', schema: ofSummary, run: ({ id }) => readSummary(id) },
  lookAtFigure: {
    callers: 'page',
    schema: z.object({ departmentId: idSchema, firstDay: z.iso.date() }),
    run: (week) => lookAtFigure(week),
  },
}
