import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState } from 'react'
import type { PanelPost } from '../../lib/messages/panel.ts'
import { t } from '../../lib/i18n/t.ts'
import type { PostKey } from '../../lib/post/post-key.ts'
import { EmptyState } from '../ui/page-state.tsx'
import { PostLine } from './post-line.tsx'
import { useListKeys } from './use-list-keys.ts'

interface PostListProps {
  posts: PanelPost[]
  lastKey: PostKey | undefined
  onChoose(key: PostKey): void
}

const usualHeightPx = 112

/** The posts of a page in reading order: those in sight and a few around them, however many there are. */
export function PostList({ posts, lastKey, onChoose }: PostListProps) {
  const [onlyMentions, setOnlyMentions] = useState(false)
  const scroller = useRef<HTMLDivElement>(null)
  const mentions = posts.filter(({ state }) => state.kind !== 'quiet' && state.kind !== 'not-a-mention')
  const shown = onlyMentions ? mentions : posts
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeightPx,
    getItemKey: (index) => shown[index]?.key ?? index,
    overscan: 6,
  })
  const { current, setCurrent } = useListKeys({
    posts: shown,
    lastKey,
    onChoose,
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  })
  const currentIndex = shown.findIndex(({ key }) => key === current)
  return (
    <section className="post-list" aria-label={t('panel.list')}>
      <div className="post-filter" role="group" aria-label={t('panel.shown')}>
        <button type="button" aria-pressed={!onlyMentions} title={t('panel.showAll')} onClick={() => setOnlyMentions(false)}>
          {t('panel.count', posts.length)}
        </button>
        <button type="button" aria-pressed={onlyMentions} title={t('panel.showMentions')} onClick={() => setOnlyMentions(true)}>
          {t('panel.mentions', mentions.length)}
        </button>
      </div>
      {shown.length === 0 ? (
        <EmptyState icon="radar" title={t('panel.noMentions')} text={t('panel.noMentionsText')} />
      ) : (
        <div ref={scroller} className="post-rows" data-scroller>
          <ul style={{ blockSize: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map(({ index, key, start }) => {
              const post = shown[index]
              return (
                post && (
                  <PostLine
                    key={key}
                    ref={virtualizer.measureElement}
                    post={post}
                    index={index}
                    total={shown.length}
                    start={start}
                    current={post.key === current}
                    reachable={index === Math.max(0, currentIndex)}
                    onChoose={() => onChoose(post.key)}
                    onFocus={() => setCurrent(post.key)}
                  />
                )
              )
            })}
          </ul>
        </div>
      )}
    </section>
  )
}
