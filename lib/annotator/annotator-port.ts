import type { ContentNotice, ContentOperations } from '../messages/content-operations.ts'

type Awaited1<F> = F extends (input: infer I) => infer O ? (input: I) => Promise<O> : never

/** How the annotator reaches the background. The entry point gives it the real one; it never touches a browser API itself. */
export type AnnotatorPort = {
  [K in Exclude<keyof ContentOperations, 'evidence' | 'postsChanged' | 'siteHealth'>]: Awaited1<ContentOperations[K]>
} & {
  /** Calls back on every notice until `signal` aborts. */
  onNotice(listener: (notice: ContentNotice) => void, signal: AbortSignal): void
  /** The extension was updated or removed under this page: nothing can be asked or saved until the page is loaded again. */
  isOrphaned: () => boolean
}
