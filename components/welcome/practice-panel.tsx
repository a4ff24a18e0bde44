import { useDeferredValue, useMemo, useState } from 'react'
import type { BadgeState } from '../../lib/messages/badge-state.ts'
import { t } from '../../lib/i18n/t.ts'
import type { WatchTerm } from '../../lib/org/org-rows.ts'
import { usePractice } from '../queries/page-queries.ts'
import { PracticeFeed, type PracticeStarter } from './practice-feed.tsx'
import { exampleName, samplePosts, sampleWords } from './sample-posts.ts'
import { practiceTerms } from './practice-terms.ts'
import type { WrittenTerm } from './written-terms.ts'

interface PracticePanelProps {
  /** What stands in the fields now, saved or not. */
  written: WrittenTerm[]
  known: readonly WatchTerm[]
  startPractice: PracticeStarter
}

/** Invented posts with the real marks and the real picker, and how many of them are found by what was written so far. */
export function PracticePanel({ written, known, startPractice }: PracticePanelProps) {
  const given = JSON.stringify(useDeferredValue(practiceTerms(written, known)))
  const [now] = useState(() => Date.now())
  const [done, setDone] = useState<{ given: string; words: string | undefined }>()
  const { terms, posts, words, isExample } = useMemo(() => {
    const own = JSON.parse(given) as WatchTerm[]
    const words = sampleWords(own)
    const example: WatchTerm = { id: 'example', text: exampleName, kind: 'own' }
    return { terms: own.length > 0 ? own : [example], words, posts: samplePosts(words, now), isExample: own.length === 0 }
  }, [given, now])
  // What came of an act stands until it is undone or other words are tried.
  const said = done?.given === given ? done.words : undefined
  const { data: states } = usePractice(terms, posts)
  const isMissed = (term: string) => posts.some((post) => post.text.includes(term) && states?.[post.key]?.kind === 'quiet')
  const found = states && posts.filter(({ key }) => states[key]?.kind !== 'quiet').length
  return (
    <aside className="practice" aria-labelledby="practice-title">
      <h2 id="practice-title">{t('welcome.practice')}</h2>
      <p className="quiet">{t('welcome.practiceAbout')}</p>
      {isExample && <p className="quiet">{t('welcome.practiceExample')}</p>}
      <p className="practice-count" role="status" data-done={said !== undefined || undefined}>
        {said ??
          (found !== undefined && (
            <>
              <b>{foundWords(found, posts.length)}</b> {isMissed(words.handle) && t('welcome.missedHandle', [words.handle])}{' '}
              {isMissed(words.product) && t('welcome.missedProduct', [words.product])}
            </>
          ))}
      </p>
      <PracticeFeed
        key={given}
        posts={posts}
        now={now}
        terms={terms}
        startPractice={startPractice}
        onAct={(state) => setDone({ given, words: actWords(state) })}
      />
    </aside>
  )
}

function foundWords(found: number, all: number): string {
  return found === 0 ? t('welcome.foundNone') : t('welcome.found', found, [String(found), String(all)])
}

function actWords(state: BadgeState): string | undefined {
  if (state.kind === 'routed') return t('welcome.practised', [state.department])
  return state.kind === 'tagged' || state.kind === 'not-a-mention' ? t('welcome.practisedTag') : undefined
}
