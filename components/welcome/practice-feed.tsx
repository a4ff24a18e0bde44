import { useEffect, useEffectEvent } from 'react'
import type { BadgeState } from '../../lib/messages/badge-state.ts'
import { t } from '../../lib/i18n/t.ts'
import type { WatchTerm } from '../../lib/org/org-rows.ts'
import type { Post } from '../../lib/post/post.ts'
import { durationWords } from '../triage/time-words.ts'

/** Puts the real annotator onto the practice posts of the page until `signal` aborts. */
export type PracticeStarter = (terms: WatchTerm[], onAct: (state: BadgeState) => void, signal: AbortSignal) => void

interface PracticeFeedProps {
  posts: Post[]
  /** Unix milliseconds; the posts' ages are counted back from it. */
  now: number
  terms: WatchTerm[]
  startPractice: PracticeStarter
  onAct(state: BadgeState): void
}

/** Posts in Mastodon's element tree, so that its adapter reads them as it reads a site. Mount it anew for other posts. */
export function PracticeFeed({ posts, now, terms, startPractice, onAct }: PracticeFeedProps) {
  const tell = useEffectEvent(onAct)
  const start = useEffectEvent((signal: AbortSignal) => startPractice(terms, (state) => tell(state), signal))
  useEffect(() => {
    const life = new AbortController()
    start(life.signal)
    return () => life.abort()
  }, [])
  return (
    <div role="feed" aria-label={t('welcome.practiceFeed')} className="practice-feed">
      {posts.map((post) => (
        <PracticePost key={post.key} post={post} now={now} />
      ))}
    </div>
  )
}

function PracticePost({ post, now }: { post: Post; now: number }) {
  const at = post.postedAt ?? ''
  const id = post.key.replace(/\W/gu, '-')
  return (
    <article aria-labelledby={id} className="status__wrapper status__wrapper-public">
      <div className="status status-public">
        <div className="status__info">
          <span className="status__display-name">
            <span className="status__avatar" aria-hidden="true">
              {post.authorName.slice(0, 1)}
            </span>
            <span className="display-name" id={id}>
              <bdi>
                <strong className="display-name__html">{post.authorName}</strong>
              </bdi>{' '}
              <span className="display-name__account">@{post.authorHandle}</span>
            </span>
          </span>
          {/* The adapter reads the address; there is nothing behind it. */}
          <a
            className="status__relative-time"
            href={post.permalink}
            tabIndex={-1}
            aria-hidden="true"
            onClick={(event) => event.preventDefault()}
          >
            <time dateTime={at}>{durationWords(now - Date.parse(at))}</time>
          </a>
        </div>
        <div className="status__content">
          <div className="status__content__text">
            <p>{post.text}</p>
          </div>
        </div>
        <div className="status__action-bar" />
      </div>
    </article>
  )
}
