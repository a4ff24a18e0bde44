import type { PageReport } from '../../lib/annotator/feed/page-report.ts'
import type { Site } from '../../lib/post/site.ts'
import type { PageLine } from './read-lines.ts'

/** One line of the output: what the adapter and the annotator made of a page. */
export interface Reading {
  file: string
  url: string
  /** `null`: no adapter knows the page. */
  site: Site | null
  posts: ReadPost[]
  missed: { reason: string }[]
}

const fields = [
  'key',
  'kind',
  'audience',
  'promoted',
  'permalink',
  'authorName',
  'authorHandle',
  'text',
  'postedAt',
  'badge',
] as const
/** `null` where the page does not say. */
type ReadPost = Record<(typeof fields)[number], unknown>

/** The reading of a page; without a report, of one that no adapter knows. */
export function readingOf({ file, url }: PageLine, report: PageReport | undefined): Reading {
  const posts = (report?.posts ?? []).map(
    (post) => Object.fromEntries(fields.map((field) => [field, post[field] ?? null])) as unknown as ReadPost,
  )
  return { file, url, site: report?.site ?? null, posts, missed: report?.missed ?? [] }
}
