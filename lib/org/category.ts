/** What a post is. The built-in categories; `troll` is shown as "No reply needed": the word is about the answer, not the person. */
export const categories = [
  'service',
  'praise',
  'suggestion',
  'press',
  'lead',
  'market',
  'recruiting',
  'risk',
  'troll',
  'spam',
  'other',
] as const

export type Category = (typeof categories)[number]
