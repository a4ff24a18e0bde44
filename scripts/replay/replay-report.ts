import type { PageReport } from '../../lib/annotator/feed/page-report.ts'

/**
 * What a replay's annotator says of a page: for each post that it reads, the desk that its key was given, and the number in the words that
 * were last asked about. There are few desks, because the annotator keeps what a badge looks like, and more than there are posts in a
 * page, so that no two of these share one.
 */
export interface ReplayReport extends PageReport {
  desks: { name: string; asked: number }[]
}

export const deskCount = 31

/** The post's number as its words say it, -1 if they do not. */
export function numberIn(text: string): number {
  return Number(/No\. (\d+)/u.exec(text)?.[1] ?? -1)
}
