import { browser } from 'wxt/browser'
import { t } from '../i18n/t.ts'
import { openPickerInFront } from './changes.ts'
import { iconAddress } from './show-notices.ts'

/** Routes the post that the shortcut means, or says why there is none: a key that does nothing is worse than a refusal. */
export async function routeInFront(): Promise<void> {
  if (await openPickerInFront()) return
  await browser.notifications.create('shortcut', {
    type: 'basic',
    iconUrl: iconAddress(),
    title: t('notice.nothingHere'),
    message: t('notice.nothingHereWhy'),
  })
}
