import { browser } from 'wxt/browser'
import { outcomeLabel } from '../i18n/labels.ts'
import { noticeText } from '../i18n/notice-text.ts'
import { t } from '../i18n/t.ts'
import { logger } from '../util/logger.ts'
import type { StoredNotice } from '../store/organisation-db.ts'
import { markNotices, noticesToShow } from '../store/notices-store.ts'
import { readItem } from './items-view.ts'
import type { Workspace } from './workspace.ts'

/**
 * Tells the reporter what became of their posts. A notice is marked only after it was shown, and showing it again replaces it, so a
 * worker that dies between the two neither loses nor doubles it.
 */
export async function showNotices(workspace: Workspace): Promise<void> {
  for (const notice of await noticesToShow(workspace.db)) {
    // One that the browser does not take keeps none of the others back; it is tried again the next time.
    await showNotice(workspace, notice).catch((error: unknown) => logger.error('notice', error))
  }
}

async function showNotice(workspace: Workspace, notice: StoredNotice): Promise<void> {
  const { items, departments } = await readItem(workspace, notice.itemId)
  const item = items.get(notice.itemId)
  const department = departments.get(notice.departmentId)?.name ?? ''
  await browser.notifications.create(notificationId(notice), {
    type: 'basic',
    iconUrl: iconAddress(),
    title: titleOf(notice, department),
    message: item ? noticeText(item.post) : '',
  })
  await markNotices(workspace.db, [notice.id], 'shown')
}

/** The page that a click on a notification opens; `undefined` for a notification that is not ours. */
export function pageOfNotification(id: string): string | undefined {
  // What is open at a window's end can be handed over; before that there is time to look at.
  if (id.startsWith('time ')) return `/options.html#/${id.startsWith('time 100 ') ? 'hand-over' : 'my-time'}`
  const itemId = /^outcome ([\w-]+) /u.exec(id)?.[1]
  return itemId === undefined ? undefined : `/options.html#/reports/item/${itemId}`
}

/** Our mark, as a notification shows it. */
export function iconAddress(): string {
  return new URL('/icon/128.png', browser.runtime.getURL('/options.html')).href
}

const notificationId = (notice: StoredNotice) => `outcome ${notice.itemId} ${notice.id}`

function titleOf({ what }: StoredNotice, department: string): string {
  switch (what.kind) {
    case 'answered':
      return t('notice.answered', [department])
    case 'closed':
      return t('notice.closed', [outcomeLabel(what.outcome), department])
    case 'returned':
      return t('notice.returned', [department, what.reason])
  }
}
