import type { Site } from '../post/site.ts'

/** Fields of a post that can be left unread. Without key, permalink or author there is no post, so those cannot. */
export const offFields = ['text', 'time', 'author-name', 'language', 'media', 'reply'] as const
export type OffField = (typeof offFields)[number]

/** How a site that has changed is to be read until a version comes that knows it: data, never code. One row a site; the site is its id. */
export interface SiteFix {
  id: Site
  /** Grows with every change; an older fix never takes a newer one's place. To take one back is a newer one. */
  version: number
  /** Nothing is read on this site; links can still be routed. */
  off: boolean
  offFields: OffField[]
  /** Ordered selectors that stand in for those of the site's plan, by name. */
  selectors: Record<string, string[]>
  /** From this version of the extension on the fix is ignored, e.g. `1.4.0`. */
  fixedIn: string | undefined
}

/** Whether a fix may take the place of the one that is known. */
export function replacesFix(known: Pick<SiteFix, 'version'> | undefined, next: Pick<SiteFix, 'version'>): boolean {
  return known === undefined || next.version > known.version
}

/** Whether a fix does anything in this version of the extension. */
export function isFixInForce(fix: SiteFix, extensionVersion: string): boolean {
  const isDone = fix.fixedIn !== undefined && compareVersions(extensionVersion, fix.fixedIn) >= 0
  return !isDone && !isEmptyFix(fix)
}

/** A fix that changes nothing: what is left of one that was taken back. */
export function isEmptyFix({ off, offFields: fields, selectors }: SiteFix): boolean {
  return !off && fields.length === 0 && Object.keys(selectors).length === 0
}

/** What takes a fix back: the one before it, or nothing, as a newer version. */
export function fixBefore(fix: SiteFix, before: SiteFix | undefined): SiteFix {
  const version = fix.version + 1
  if (before) return { ...before, version }
  return { id: fix.id, version, off: false, offFields: [], selectors: {}, fixedIn: undefined }
}

/** Compares versions by their numbers, as browsers do: `1.10` is after `1.9`, and a part that is not there is 0. */
export function compareVersions(one: string, other: string): number {
  const [left, right] = [one, other].map((version) => version.split('.').map(Number))
  for (let place = 0; place < 4; place += 1) {
    const difference = (left?.[place] ?? 0) - (right?.[place] ?? 0)
    if (difference !== 0) return Math.sign(difference)
  }
  return 0
}
