import { badgeWords } from '../../lib/annotator/badge/badge-words.ts'
import { t } from '../../lib/i18n/t.ts'
import type { BadgeState } from '../../lib/messages/badge-state.ts'
import type { Category } from '../../lib/org/category.ts'
import { categoryColour, categoryIcon } from '../triage/category-mark.tsx'
import { Icon } from '../ui/icon.tsx'
import type { IconName } from '../ui/icons.ts'
import { useNow } from '../ui/use-now.ts'

/** What became of it. Of the others a badge says what can be done, which a line of a list need not. */
const tellsMore = new Set<BadgeState['kind']>(['tagged', 'routed', 'answered', 'closed', 'returned', 'refused'])

/** As the badge in a page: a guess is outlined, what nobody is sure of dashed, what a person confirmed filled. */
type Tone = 'quiet' | 'guess' | 'unsure' | 'sure' | 'done' | 'refused'

/** What a post is taken for, and what became of it: icon, colour, words and how sure it is. */
export function StateMark({ state }: { state: BadgeState }) {
  const now = useNow()
  const { tone, icon, category } = lookOf(state)
  const { label, detail, time } = badgeWords(state, now)
  return (
    <span className="state-mark" data-tone={tone} style={{ '--mark': categoryColour(category) }}>
      <span className="state-mark-icon">
        <Icon name={icon} />
      </span>
      <b>{state.kind === 'quiet' ? t('panel.noMention') : label}</b>
      {tellsMore.has(state.kind) && detail && <span>{detail}</span>}
      {time && <span className="state-mark-time num">{time}</span>}
    </span>
  )
}

function lookOf(state: BadgeState): { tone: Tone; icon: IconName; category: Category | undefined } {
  switch (state.kind) {
    case 'quiet':
      return { tone: 'quiet', icon: 'at-sign', category: undefined }
    case 'guess':
      return { tone: 'guess', icon: categoryIcon(state.category), category: state.category }
    case 'unsure':
      return { tone: 'unsure', icon: 'at-sign', category: undefined }
    case 'not-a-mention':
      return { tone: 'quiet', icon: 'message-circle-off', category: undefined }
    case 'refused':
      return { tone: 'refused', icon: 'octagon-x', category: 'risk' }
    default: {
      const icon = state.category ? categoryIcon(state.category) : 'at-sign'
      return { tone: state.kind === 'closed' ? 'done' : 'sure', icon, category: state.category }
    }
  }
}
