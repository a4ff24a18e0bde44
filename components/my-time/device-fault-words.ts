import type { DeviceFileFault } from '../../lib/budget/device-time.ts'
import { t } from '../../lib/i18n/t.ts'

/** What is wrong with a file, and what to do. */
export function deviceFaultWords(fault: DeviceFileFault): string {
  switch (fault) {
    case 'too-large':
      return t('myTime.faultTooLarge')
    case 'no-device-file':
      return t('myTime.faultNoFile')
    case 'newer-version':
      return t('myTime.faultNewer')
    case 'impossible-day':
      return t('myTime.faultDay')
    case 'impossible-time':
      return t('myTime.faultTime')
    case 'own-device':
      return t('myTime.faultOwn')
    case 'older':
      return t('myTime.faultOlder')
    case 'too-many':
      return t('myTime.faultTooMany')
  }
}
