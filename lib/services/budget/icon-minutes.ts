import { browser } from 'wxt/browser'
import { iconText } from '../../budget/icon-text.ts'
import { readOwnBudget } from '../../store/evidence-db.ts'
import { readBudget } from './read-budget.ts'

/** Ink on paper, as quiet as the browser allows: it is a number, not an alarm. */
const colour = '#4a5768'

/** Shows the minutes that are left on the icon of the toolbar, for who has asked for it, and nothing for everybody else. */
export async function refreshIcon(): Promise<void> {
  const { minutesOnIcon } = await readOwnBudget()
  const text = minutesOnIcon ? iconText(await readBudget()) : ''
  if (text !== '') await browser.action.setBadgeBackgroundColor({ color: colour })
  await browser.action.setBadgeText({ text })
}
