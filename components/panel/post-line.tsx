import type { Ref } from 'react'
import type { PanelPost } from '../../lib/messages/panel.ts'
import { t } from '../../lib/i18n/t.ts'
import { durationWords } from '../triage/time-words.ts'
import { useNow } from '../ui/use-now.ts'
import { StateMark } from './state-mark.tsx'

interface PostLineProps {
  ref: Ref<HTMLLIElement>
  post: PanelPost
  index: number
  total: number
  /** Where it stands in the list, in pixels from its beginning. */
  start: number
  /** The one the keys are at: the only one in the tab order. */
  current: boolean
  reachable: boolean
  onChoose(): void
  onFocus(): void
}

/** One post of the page: what it is and what became of it, who wrote it, how it begins. */
export function PostLine({ ref, post, index, total, start, current, reachable, onChoose, onFocus }: PostLineProps) {
  const { state, authorName, authorHandle, excerpt, audience, promoted } = post
  const isMention = state.kind !== 'quiet' && state.kind !== 'not-a-mention'
  return (
    <li
      ref={ref}
      data-index={index}
      aria-setsize={total}
      aria-posinset={index + 1}
      style={{ transform: `translateY(${start}px)` }}
    >
      <button
        type="button"
        className="post-line"
        data-post={post.key}
        data-mention={isMention}
        aria-current={current ? 'true' : undefined}
        tabIndex={reachable ? 0 : -1}
        onClick={onChoose}
        onFocus={onFocus}
      >
        <StateMark state={state} />
        <span className="post-who">
          {authorName && (
            <b>
              <bdi>{authorName}</bdi>
            </b>
          )}
          {authorHandle && <bdi>@{authorHandle}</bdi>}
          <PostTime post={post} />
          {promoted && <span className="post-tag">{t('panel.promoted')}</span>}
        </span>
        <span className="post-excerpt" dir="auto">
          {audience === 'unknown' ? t('panel.unreadable') : excerpt}
        </span>
      </button>
    </li>
  )
}

function PostTime({ post: { postedAt, postedAtShown } }: { post: PanelPost }) {
  const now = useNow()
  if (postedAt === undefined) return postedAtShown === undefined ? null : <span>{postedAtShown}</span>
  return (
    <time dateTime={postedAt} className="num">
      {durationWords(Math.max(0, now - Date.parse(postedAt)))}
    </time>
  )
}
