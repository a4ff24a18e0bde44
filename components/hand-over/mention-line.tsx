import { categoryLabel } from '../../lib/i18n/labels.ts'
import { authorOf, postTitle } from '../../lib/i18n/post-title.ts'
import { t } from '../../lib/i18n/t.ts'
import type { OpenMention } from '../../lib/messages/page-operations.ts'
import { categories } from '../../lib/org/category.ts'
import type { Department } from '../../lib/org/org-rows.ts'
import { siteNames } from '../../lib/post/site.ts'
import { useAct } from '../queries/use-act.ts'
import { CategoryMark, categoryColour } from '../triage/category-mark.tsx'
import { durationWords } from '../triage/time-words.ts'
import { webLink } from '../triage/web-link.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { useNow } from '../ui/use-now.ts'
import { type HandOver, routeOf } from './hand-over.ts'

interface MentionLineProps {
  mention: OpenMention
  plan: HandOver
  departments: readonly Department[]
  onPlan(plan: HandOver): void
}

/** One mention: what it is guessed to be, who would get it, and the ways to be done with it. */
export function MentionLine({ mention, plan, departments, onPlan }: MentionLineProps) {
  const act = useAct()
  const now = useNow()
  const { post, itemId } = mention
  const author = authorOf(post)
  const link = webLink(post.permalink)
  const route = routeOf(mention, plan)
  const lead = departments.find(({ id }) => id === plan.departmentIds[0])
  const others = departments.filter(({ id }) => plan.departmentIds.indexOf(id) > 0).map(({ name }) => name)
  const chooseCategory = (category: HandOver['category']) => {
    const dealing = departments.filter((department) => department.categories.includes(category)).map(({ id }) => id)
    onPlan({ category, departmentIds: dealing.length > 0 ? dealing : plan.departmentIds })
  }
  return (
    <li className="mention" style={{ '--c': categoryColour(mention.category && plan.category) }}>
      <span className="line-head">
        <CategoryMark category={mention.category ?? (plan.category === 'other' ? undefined : plan.category)} />
        <span className="line-where">
          {author ? t('queue.where', [siteNames[post.site], author]) : postTitle(post)}
          {' · '}
          <span className="num">{t('handOver.seen', [durationWords(now - mention.seenAt)])}</span>
        </span>
      </span>
      <p className="mention-text" dir="auto">
        {post.text || post.permalink.replace(/^https?:\/\//u, '')}
      </p>
      {others.length > 0 && <p className="quiet">{t('handOver.also', [others.join(', ')])}</p>}
      <div className="mention-plan">
        <SelectField
          label={t('acts.category')}
          bare
          value={plan.category}
          options={categories.map((known) => ({ value: known, label: categoryLabel(known) }))}
          onChange={chooseCategory}
        />
        <SelectField
          label={t('handOver.department')}
          bare
          value={lead?.id ?? ''}
          options={[
            { value: '', label: t('handOver.choose') },
            ...departments.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id) => onPlan({ ...plan, departmentIds: id ? [id] : [] })}
        />
        <Button
          look="primary"
          disabled={!route}
          onClick={() => route && void act(route, { said: t('handOver.routed', [lead?.name ?? '']) })}
        >
          {t('acts.route')}
        </Button>
        <Button onClick={() => void act({ kind: 'dismiss', itemId, args: { post } }, { said: t('handOver.dismissed') })}>
          {t('outcome.notAMention')}
        </Button>
        {link && (
          <a className="mention-open" href={link} target="_blank" rel="noreferrer">
            {t('handOver.open')} <Icon name="external-link" />
          </a>
        )}
      </div>
    </li>
  )
}
