import { useState } from 'react'
import { categoryLabel } from '../../lib/i18n/labels.ts'
import { t } from '../../lib/i18n/t.ts'
import type { Category } from '../../lib/org/category.ts'

interface CategoryChoiceProps {
  /** Most likely first. */
  categories: Category[]
  chosen: Category | undefined
  onChoose(category: Category): void
}

const shownAtFirst = 4

/** "What is it?": the likeliest categories with the keys 1 to 9, the others behind "More…". */
export function CategoryChoice({ categories, chosen, onChoose }: CategoryChoiceProps) {
  const [showsAll, setShowsAll] = useState(false)
  const isFar = chosen !== undefined && categories.indexOf(chosen) >= shownAtFirst
  const shown = showsAll || isFar ? categories : categories.slice(0, shownAtFirst)
  return (
    <fieldset className="pick-chips">
      <legend>{t('picker.category')}</legend>
      {shown.map((category, index) => (
        <label key={category} className="chip">
          <input
            type="radio"
            name="category"
            className="unseen"
            checked={category === chosen}
            aria-keyshortcuts={index < 9 ? String(index + 1) : undefined}
            onChange={() => onChoose(category)}
          />
          {categoryLabel(category)}
          {index < 9 && <kbd aria-hidden="true">{index + 1}</kbd>}
        </label>
      ))}
      {shown.length < categories.length && (
        <button type="button" className="chip" onClick={() => setShowsAll(true)}>
          {t('picker.moreCategories')}
        </button>
      )}
    </fieldset>
  )
}
