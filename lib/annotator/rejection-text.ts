import { t } from '../i18n/t.ts'
import type { Rejection } from '../triage/mutation.ts'

/** Why something was refused, for the person who did it. */
export function rejectionText(rejection: Rejection): string {
  switch (rejection.code) {
    case 'already-claimed':
    case 'superseded':
      return t('toast.superseded')
    case 'too-late':
      return t('toast.tooLate')
    case 'not-allowed':
      return t('toast.notAllowed')
    case 'no-such-item':
    case 'no-such-part':
      return t('toast.noSuchItem')
    case 'illegal-transition':
      return t('toast.illegalTransition')
    case 'invalid':
      return t('toast.invalid')
    case 'unsupported':
      return t('toast.unsupported')
  }
}
