import type { PracticeStarter } from '../../components/welcome/practice-feed.tsx'
import { installKeyGuard } from '../../lib/annotator/key-guard.ts'
import { startAnnotator } from '../../lib/annotator/start-annotator.ts'
import { sitePlans } from '../../lib/sites/registry.ts'
import { practicePort } from './practice-port.ts'

/** For as long as the page lives. Nobody but us listens in a page of ours, so a note may be typed however late the guard came. */
const guard = { ...installKeyGuard(window, new AbortController().signal), isEarly: true }

/** Puts the annotator that runs on sites onto the practice posts of this page, with the adapter of the site they are built like. */
export const startPractice: PracticeStarter = (terms, onAct, signal) => {
  const plan = sitePlans.find(({ site }) => site === 'mastodon')
  const adapter = plan?.build(plan.selectors)
  if (!adapter) return
  startAnnotator({
    adapter,
    settings: { site: 'mastodon', mode: 'badge', quietMarks: 'hover', paused: false },
    port: practicePort(terms, onAct),
    guard,
    document,
    signal,
    rootMode: 'closed',
  })
}
