import { t } from '../../lib/i18n/t.ts'
import type { WatchTermKind } from '../../lib/org/org-rows.ts'

/** A kind of watch term as people read it. */
export function watchTermKindLabel(kind: WatchTermKind): string {
  return t(`watchTerms.${kind}`)
}
