import { browser } from 'wxt/browser'
import { dueNotice, type Share } from '../../budget/budget-notices.ts'
import { measureWindow } from '../../budget/engagement-window.ts'
import { t } from '../../i18n/t.ts'
import { changeLog, readLog } from '../../store/evidence-db.ts'
import { systemClock } from '../../util/clock.ts'
import { logger } from '../../util/logger.ts'
import { readOpenMentions } from '../open-mentions.ts'
import { iconAddress } from '../show-notices.ts'
import { systemZone } from './circumstances.ts'

/**
 * Says that 80 % or all of a window are used, once. It is remembered only after it was shown, and showing it again replaces it, so a
 * worker that dies between the two neither loses nor doubles it. Nothing is blocked by it.
 */
export async function showTimeNotice(): Promise<void> {
  const show = () => navigator.locks.request('switchboard-time-notice', showNow)
  await show().catch((error: unknown) => logger.error('notice of time', error))
}

async function showNow(): Promise<void> {
  const now = systemClock.now()
  const { log, own } = await readLog(now)
  const window = log.windows.at(-1)
  const due = window && dueNotice(measureWindow(window, log.entries), own, now, systemZone())
  if (!due) return
  const { show, window: done } = due
  if (show !== undefined) await notify(show, done.id, (done.limitMs ?? 0) / 60_000)
  await changeLog(({ windows }) => {
    const same = windows.find(({ id }) => id === done.id)
    const noticed = [...new Set([...(same?.noticed ?? []), ...(done.noticed ?? [])])]
    return { change: { windows: same ? [{ ...same, noticed }] : [], entries: [] }, answer: undefined }
  })
}

async function notify(share: Share, windowId: number, minutes: number): Promise<void> {
  const open = share === 100 ? (await readOpenMentions()).length : 0
  await browser.notifications.create(`time ${share} ${windowId}`, {
    type: 'basic',
    iconUrl: iconAddress(),
    title: share === 100 ? t('budget.noticeSpent', [String(Math.round(minutes))]) : t('budget.noticeSoon', [leftOf(minutes)]),
    message: share === 80 ? t('budget.noticeSoonAbout') : open > 0 ? t('budget.noticeHandOver', open) : t('budget.noticeNothing'),
    // Firefox knows no such wish, and makes no sound.
    ...(import.meta.env.FIREFOX ? {} : { silent: true }),
  })
}

const leftOf = (minutes: number) => String(Math.max(1, Math.round(minutes / 5)))
