import type { OffField } from '../../org/site-fix.ts'
import { found, type ReadResult } from '../../sites/site-adapter.ts'

/** A post without the fields that a fix has switched off because the site shows something else there now: absent, never a wrong value. */
export function withoutFields(reading: ReadResult, fields: readonly OffField[]): ReadResult {
  if (reading.kind !== 'found' || fields.length === 0) return reading
  const { language, media, inReplyTo, truncated, postedAtShown, ...post } = reading.post
  const off = new Set(fields)
  return found({
    ...post,
    text: off.has('text') ? '' : post.text,
    postedAt: off.has('time') ? undefined : post.postedAt,
    authorName: off.has('author-name') ? post.authorHandle : post.authorName,
    ...(postedAtShown === undefined || off.has('time') ? {} : { postedAtShown }),
    ...(language === undefined || off.has('language') ? {} : { language }),
    ...(media === undefined || off.has('media') ? {} : { media }),
    ...(inReplyTo === undefined || off.has('reply') ? {} : { inReplyTo }),
    ...(truncated === undefined || off.has('text') ? {} : { truncated }),
  })
}
