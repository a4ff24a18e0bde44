import type { SyncState } from '../../lib/messages/page-operations.ts'
import { t } from '../../lib/i18n/t.ts'
import type { Instant } from '../../lib/util/clock.ts'
import { durationWords, momentWords } from '../triage/time-words.ts'

const justNowMs = 60_000

/** The sync state as a sentence: what is going on, and when it goes on. */
export function syncWords(sync: SyncState, waiting: number, now: Instant): string {
  const rest = waiting > 0 ? ` · ${t('state.waiting', waiting)}` : ''
  switch (sync.kind) {
    case 'local':
      return t('state.local')
    case 'idle':
      return idleWords(sync.lastAt, now) + rest
    case 'backing-off':
      return `${backOffWords(sync.because)} ${nextTryWords(sync.until, now)}${rest}`
    case 'needs-sign-in':
      return t('state.needsSignIn') + rest
    case 'needs-update':
      return t('state.needsUpdate') + rest
  }
}

function idleWords(lastAt: Instant | undefined, now: Instant): string {
  if (lastAt === undefined) return t('state.notYet')
  return now - lastAt < justNowMs ? t('state.justNow') : t('state.ago', [durationWords(now - lastAt)])
}

function backOffWords(because: 'network' | 'server' | 'rate-limit'): string {
  if (because === 'network') return t('state.offline')
  return because === 'server' ? t('state.serverFailed') : t('state.rateLimited')
}

function nextTryWords(until: Instant, now: Instant): string {
  return until <= now ? t('state.nextTryNow') : t('state.nextTry', [momentWords(until, now)])
}
