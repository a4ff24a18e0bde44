import { t } from '../../lib/i18n/t.ts'
import type { Cancelled, TermVariant } from '../../lib/org/term-place.ts'

/** In which way a place is written otherwise than its term; empty where it is not. */
export function variantWords(variant: TermVariant): string {
  switch (variant) {
    case 'written':
      return ''
    case 'accents':
      return t('watchTerms.variantAccents')
    case 'spacing':
      return t('watchTerms.variantSpacing')
    case 'hidden':
      return t('watchTerms.variantHidden')
    case 'turned':
      return t('watchTerms.variantTurned')
    case 'look-alikes':
      return t('watchTerms.variantLookAlikes')
  }
}

/** Why what looks like a term does not count. */
export function becauseWords(because: Cancelled): string {
  switch (because.kind) {
    case 'exclusion':
      return t('watchTerms.becauseExclusion', [because.phrase])
    case 'without':
      return t('watchTerms.becauseWithout', [because.phrase])
    case 'with':
      return t('watchTerms.becauseWith')
    case 'site':
      return t('watchTerms.becauseSite')
    case 'case':
      return t('watchTerms.becauseCase')
    case 'inside':
      return t('watchTerms.becauseInside')
  }
}
