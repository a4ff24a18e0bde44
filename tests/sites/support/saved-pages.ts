import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sitePlans } from '../../../lib/sites/registry.ts'

/** Real pages that people saved. They lie beside the project, never in it. */
export const savedPagesFolder = fileURLToPath(new URL('../../../../shared/pages', import.meta.url))

export const haveSavedPages = existsSync(`${savedPagesFolder}/INDEX.tsv`)

export interface SavedPage {
  file: string
  /** The address under which the page is served. */
  url: string
}

/** The saved pages of every site that has an adapter. */
export function savedPages(): SavedPage[] {
  const [, ...rows] = readFileSync(`${savedPagesFolder}/INDEX.tsv`, 'utf8').trim().split('\n')
  return rows.flatMap((row) => {
    const [file = '', url = '', site] = row.split('\t')
    return sitePlans.some((plan) => plan.site === site) ? [{ file, url }] : []
  })
}
