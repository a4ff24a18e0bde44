import { t } from '../../lib/i18n/t.ts'
import type { Audience, Post } from '../../lib/post/post.ts'
import { siteNames } from '../../lib/post/site.ts'
import { fullMomentWords } from './time-words.ts'

/** The post as it was when somebody acted: its text as text, never as markup. */
export function ItemPost({ post }: { post: Post }) {
  const postedAt = post.postedAt === undefined ? undefined : Date.parse(post.postedAt)
  return (
    <div className="card">
      <blockquote className="quote" dir="auto">
        {post.text || t('item.noText')}
      </blockquote>
      <p className="post-meta">
        <b>{post.authorName || post.authorHandle}</b> {post.authorHandle && <bdi>@{post.authorHandle}</bdi>} ·{' '}
        {siteNames[post.site]}
        {postedAt !== undefined && !Number.isNaN(postedAt) && (
          <>
            {' · '}
            <time dateTime={post.postedAt}>{fullMomentWords(postedAt)}</time>
          </>
        )}
        {' · '}
        {audienceWords(post.audience)}
      </p>
    </div>
  )
}

function audienceWords(audience: Audience): string {
  return audience === 'public' ? t('item.publicPost') : t('item.notKnownPublic')
}
