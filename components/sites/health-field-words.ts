import { t } from '../../lib/i18n/t.ts'
import type { HealthField } from '../../lib/org/site-health.ts'

/** What of a post is missing, as people call it. */
export function healthFieldWords(field: HealthField): string {
  switch (field) {
    case 'text':
      return t('siteHealth.fieldText')
    case 'time':
      return t('siteHealth.fieldTime')
    case 'author':
      return t('siteHealth.fieldAuthor')
    case 'row':
      return t('siteHealth.fieldRow')
    case 'permalink':
    case 'key':
      return t('siteHealth.fieldLink')
  }
}
