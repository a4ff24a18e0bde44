import type { Category } from '../../lib/org/category.ts'
import { categoryLabel } from '../../lib/i18n/labels.ts'
import { t } from '../../lib/i18n/t.ts'
import { Icon } from '../ui/icon.tsx'
import type { IconName } from '../ui/icons.ts'

const categoryIcons: Record<Category, IconName> = {
  service: 'headset',
  praise: 'heart',
  suggestion: 'lightbulb',
  press: 'newspaper',
  lead: 'handshake',
  market: 'chart-line',
  recruiting: 'user-plus',
  risk: 'triangle-alert',
  troll: 'message-circle-off',
  spam: 'ban',
  other: 'bookmark',
}

/** The icon of a category. */
export function categoryIcon(category: Category): IconName {
  return categoryIcons[category]
}

/** A category: its colour always with its icon and its word. */
export function CategoryMark({ category }: { category: Category | undefined }) {
  return (
    <span className="category" style={{ color: categoryColour(category) }}>
      <Icon name={category ? categoryIcons[category] : 'circle-dashed'} />
      {category ? categoryLabel(category) : t('item.noCategory')}
    </span>
  )
}

/** The category's colour as a CSS value. */
export function categoryColour(category: Category | undefined): string {
  return category ? `var(--c-${category})` : 'var(--ink-3)'
}
