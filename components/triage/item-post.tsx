import { authorOf, postTitle } from '../../lib/i18n/post-title.ts'
import { t } from '../../lib/i18n/t.ts'
import type { Audience, Post } from '../../lib/post/post.ts'
import { siteNames } from '../../lib/post/site.ts'
import { fullMomentWords } from './time-words.ts'
import { webLink } from './web-link.ts'

/** The post as it was when somebody acted: its text as text, never as markup. */
export function ItemPost({ post }: { post: Post }) {
  const author = authorOf(post)
  const link = webLink(post.permalink)
  const postedAt = post.postedAt === undefined ? undefined : Date.parse(post.postedAt)
  return (
    <div className="card">
      <blockquote className="quote" dir="auto">
        {post.text || t('item.noText')}
      </blockquote>
      <p className="post-meta">
        {author ? (
          <>
            <b>{author}</b> {post.authorHandle && <bdi>@{post.authorHandle}</bdi>} · {siteNames[post.site]}
          </>
        ) : (
          <>
            <b>{postTitle(post)}</b>{' '}
            {link && (
              <bdi>
                <a href={link} target="_blank" rel="noopener noreferrer">
                  {link}
                </a>
              </bdi>
            )}
          </>
        )}
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
