import { authorOf } from '../../lib/i18n/post-title.ts'
import { t } from '../../lib/i18n/t.ts'
import type { QueueRow } from '../../lib/triage/queue.ts'

/** What a row shows of a post: its text; of one whose author is not known the link, which is all there is to tell it by. */
export function excerptWords(row: QueueRow): string {
  if (row.excerpt) return row.excerpt
  return authorOf(row) ? t('item.noText') : row.permalink.replace(/^https?:\/\//u, '')
}
