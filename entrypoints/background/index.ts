import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { presencePort } from '../../lib/messages/presence.ts'
import { serveOperations } from '../../lib/messages/serve-operations.ts'
import { openPickerInFront } from '../../lib/services/changes.ts'
import { keepInTouch } from '../../lib/services/poke-socket.ts'
import { pageOfNotification } from '../../lib/services/show-notices.ts'
import { registerAnnotator } from '../../lib/services/site-table.ts'
import { retryAlarm, startSync } from '../../lib/services/sync-runner.ts'
import { logger } from '../../lib/util/logger.ts'

const pollAlarm = 'sync-poll'
const pollEveryMinutes = 5

const report = (event: string) => (error: unknown) => logger.error(event, error)

export default defineBackground({
  type: 'module',
  main() {
    serveOperations()

    browser.runtime.onConnect.addListener((port) => {
      if (port.name === presencePort) void keepInTouch().catch(report('keeping in touch'))
    })
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === retryAlarm || name === pollAlarm) startSync('alarm')
    })
    browser.runtime.onInstalled.addListener(() => void registerAnnotator().catch(report('registering')))
    browser.runtime.onStartup.addListener(() => void registerAnnotator().catch(report('registering')))
    browser.permissions.onAdded.addListener(() => void registerAnnotator().catch(report('registering')))
    browser.permissions.onRemoved.addListener(() => void registerAnnotator().catch(report('registering')))
    browser.notifications.onClicked.addListener((id) => {
      const page = pageOfNotification(id)
      if (page) void browser.tabs.create({ url: page }).catch(report('opening'))
    })
    browser.commands.onCommand.addListener((command) => {
      if (command === 'route-post') void openPickerInFront().catch(report('command'))
    })

    // Alarms may be lost with an update or a crash: made again at every start.
    void browser.alarms.create(pollAlarm, { periodInMinutes: pollEveryMinutes }).catch(report('alarm'))
    startSync('look')
  },
})
