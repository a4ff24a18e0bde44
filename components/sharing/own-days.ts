/** A person's own time as far as sharing needs it: what each day came to, and nothing of how. */
export interface OwnDays {
  today: string
  days: readonly { day: string; totalMs: number }[]
}
