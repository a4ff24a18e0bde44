import type { ReplaySite } from './replay-site.ts'
import { blueskyReplay } from './trees/bluesky.ts'
import { facebookReplay } from './trees/facebook.ts'
import { hackernewsReplay } from './trees/hackernews.ts'
import { linkedinNewReplay, linkedinOldReplay } from './trees/linkedin.ts'
import { mastodonReplay } from './trees/mastodon.ts'
import { instagramReplay, threadsReplay } from './trees/meta.ts'
import { redditReplay } from './trees/reddit.ts'
import { tiktokReplay } from './trees/tiktok.ts'
import { xReplay } from './trees/x.ts'
import { youtubeReplay } from './trees/youtube.ts'

/** Every site that can be replayed. LinkedIn runs two pages at once. */
export const replaySites: readonly ReplaySite[] = [
  xReplay,
  facebookReplay,
  youtubeReplay,
  linkedinOldReplay,
  linkedinNewReplay,
  redditReplay,
  instagramReplay,
  threadsReplay,
  mastodonReplay,
  blueskyReplay,
  tiktokReplay,
  hackernewsReplay,
]
