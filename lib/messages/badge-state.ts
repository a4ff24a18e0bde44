import type { Category } from '../org/category.ts'
import type { Outcome } from '../triage/item.ts'
import type { Rejection } from '../triage/mutation.ts'
import type { Instant } from '../util/clock.ts'

/** What the badge at a post says. A guess and a confirmed category never look alike. */
export type BadgeState =
  /** Readable and public, but no mention. */
  | { kind: 'quiet' }
  /** A mention, with the classifier's category. `reasons` are words of the post or short phrases. */
  | { kind: 'guess'; category: Category; reasons: string[] }
  /** A mention, but the classifier is not sure what it is. */
  | { kind: 'unsure'; reasons: string[] }
  /** A person confirmed the category without routing. */
  | { kind: 'tagged'; category: Category; waiting: boolean }
  /** Somebody has it: `department` is the name of the lead, `claimed` once a person took it. */
  | {
      kind: 'routed'
      category: Category | undefined
      department: string
      claimed: boolean
      dueAt: Instant | undefined
      /** Saved here, not yet at the backend. */
      waiting: boolean
    }
  | { kind: 'answered'; category: Category | undefined; department: string; waiting: boolean }
  | { kind: 'closed'; category: Category | undefined; department: string; outcome: Outcome; waiting: boolean }
  /** The lead sent it back: nobody has it until somebody routes it again. */
  | { kind: 'returned'; category: Category | undefined; department: string; waiting: boolean }
  | { kind: 'not-a-mention'; waiting: boolean }
  /** The backend refused what this person did; it stays visible until retried or discarded. */
  | { kind: 'refused'; rejection: Rejection; /** Who was faster, where somebody was. */ actorName: string | undefined }
