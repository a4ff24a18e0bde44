import { t } from '../i18n/t.ts'
import type { Rejection } from '../triage/mutation.ts'

/**
 * Why something was refused, for the person who did it.
 *
 * @param actorName who was faster, where that is known
 */
export function rejectionText(rejection: Rejection, actorName: string | undefined): string {
  switch (rejection.code) {
    case 'already-claimed':
    case 'superseded':
      return actorName === undefined ? t('toast.superseded') : t('toast.supersededBy', [actorName])
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
