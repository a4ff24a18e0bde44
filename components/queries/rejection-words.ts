import { t } from '../../lib/i18n/t.ts'
import type { Rejection } from '../../lib/triage/mutation.ts'
import type { Names } from './use-names.ts'

/** Why something was refused, in words that say who or what was in the way. */
export function rejectionWords({ code, state, actorId }: Rejection, names: Names): string {
  const who = actorId === undefined ? undefined : names.person(actorId)
  switch (code) {
    case 'already-claimed':
      return who ? t('refused.alreadyClaimed', [who]) : t('refused.alreadyClaimedUnknown')
    case 'superseded':
      return who ? t('refused.superseded', [who]) : t('refused.supersededUnknown')
    case 'too-late':
      return t('refused.tooLate')
    case 'no-such-item':
      return t('refused.noSuchItem')
    case 'no-such-part':
      return t('refused.noSuchPart')
    case 'illegal-transition':
      return transitionWords(state, who)
    case 'not-allowed':
      return notAllowedWords(state)
    case 'invalid':
      return t('refused.invalid')
    case 'unsupported':
      return t('refused.unsupported')
  }
}

function notAllowedWords(state: string | undefined): string {
  if (state === 'managed') return t('refused.managed')
  if (state === 'outbox-full') return t('refused.outboxFull')
  if (state === 'signed-out') return t('refused.signedOut')
  return t('refused.notAllowed')
}

function transitionWords(state: string | undefined, who: string | undefined): string {
  if (state === 'closed') return who ? t('refused.closedBy', [who]) : t('refused.closed')
  if (state === 'returned') return who ? t('refused.returnedBy', [who]) : t('refused.returned')
  if (state === 'routed') return t('refused.routed')
  return t('refused.changed')
}
