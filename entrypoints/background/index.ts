import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { presencePort } from '../../lib/messages/presence.ts'
import { serveOperations } from '../../lib/messages/serve-operations.ts'
import { applyManaged, heedManagedChange } from '../../lib/services/apply-managed.ts'
import { openWelcome } from '../../lib/services/open-welcome.ts'
import { followMachine } from '../../lib/services/budget/follow-machine.ts'
import { refreshIcon } from '../../lib/services/budget/icon-minutes.ts'
import { showTimeNotice } from '../../lib/services/budget/show-time-notice.ts'
import { keepInTouch } from '../../lib/services/poke-socket.ts'
import { followOrganisationModes } from '../../lib/services/organisation-modes.ts'
import { offerRouteThis, routeInFront, routePointed } from '../../lib/services/route-this.ts'
import { pageOfNotification } from '../../lib/services/show-notices.ts'
import { reportHealth } from '../../lib/services/report-health.ts'
import { followSiteFixes } from '../../lib/services/site-fixes.ts'
import { followPermissions } from '../../lib/services/site-table.ts'
import { retryAlarm, startSync } from '../../lib/services/sync-runner.ts'
import { removeEndedReplicas } from '../../lib/services/workspace.ts'
import { logger } from '../../lib/util/logger.ts'

const pollAlarm = 'sync-poll'
const pollEveryMinutes = 5

const report = (event: string) => (error: unknown) => logger.error(event, error)

const somebodyLooks = () => {
  void keepInTouch().catch(report('keeping in touch'))
  startSync('look')
}

/** Windows end while nothing is said, and a notice may have died with a worker. */
const lookAtTime = () => {
  void refreshIcon().catch(report('minutes on the icon'))
  void showTimeNotice()
}

export default defineBackground({
  type: 'module',
  main() {
    serveOperations()
    followMachine()
    followOrganisationModes(() => void followPermissions().catch(report('registering')))

    followSiteFixes(() => void followPermissions().catch(report('registering')))

    browser.runtime.onConnect.addListener((port) => {
      if (port.name === presencePort) somebodyLooks()
    })
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === retryAlarm || name === pollAlarm) startSync('alarm')
      if (name === pollAlarm) lookAtTime()
      if (name === pollAlarm) void reportHealth().catch(report('reporting'))
    })
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void followPermissions().catch(report('registering'))
      void offerRouteThis().catch(report('context menu'))
      if (reason === 'install') void openWelcome().catch(report('welcome'))
    })
    browser.storage.onChanged.addListener((_changes, area) => {
      if (area === 'managed') void heedManagedChange().catch(report('policy'))
    })
    browser.runtime.onStartup.addListener(() => void followPermissions().catch(report('registering')))
    browser.permissions.onAdded.addListener(() => void followPermissions().catch(report('registering')))
    browser.permissions.onRemoved.addListener(() => void followPermissions().catch(report('registering')))
    browser.contextMenus.onClicked.addListener((click, tab) => void routePointed(click, tab).catch(report('context menu')))
    browser.notifications.onClicked.addListener((id) => {
      const page = pageOfNotification(id)
      if (page) void browser.tabs.create({ url: page }).catch(report('opening'))
    })
    browser.commands.onCommand.addListener((command) => {
      if (command === 'route-post') void routeInFront().catch(report('command'))
    })

    // Alarms may be lost with an update or a crash: made again at every start.
    void browser.alarms.create(pollAlarm, { periodInMinutes: pollEveryMinutes }).catch(report('alarm'))
    startSync('alarm')
    lookAtTime()
    void removeEndedReplicas().catch(report('removing'))
    void applyManaged().catch(report('policy'))
  },
})
