import { browser } from 'wxt/browser'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { AnnotatorPort } from '../../lib/annotator/annotator-port.ts'
import { installKeyGuard } from '../../lib/annotator/key-guard.ts'
import { onlyAnnotator } from '../../lib/annotator/one-annotator.ts'
import type { PanelPort } from '../../lib/annotator/panel-feed.ts'
import { runAnnotator } from '../../lib/annotator/run-annotator.ts'
import { contentMessaging } from '../../lib/messages/content-messaging.ts'
import { stayPresent } from '../../lib/messages/presence.ts'
import { type PresencePort, sendEvidence } from '../../lib/presence/send-evidence.ts'
import type { SiteLook } from '../../lib/org/site-health.ts'
import { logger } from '../../lib/util/logger.ts'
import type { ContentNoticeMessage, ContentQuestionMessage } from '../../lib/messages/content-operations.ts'

const { sendMessage } = contentMessaging

const port: AnnotatorPort = {
  siteSettings: (input) => sendMessage('siteSettings', input),
  readPosts: (input) => sendMessage('readPosts', input),
  badgeStates: (input) => sendMessage('badgeStates', input),
  pickerModel: (input) => sendMessage('pickerModel', input),
  actOnPost: (input) => sendMessage('actOnPost', input),
  undo: (input) => sendMessage('undo', input),
  heartbeat: (input) => sendMessage('heartbeat', input),
  isOrphaned: () => !browser.runtime?.id,
  onNotice(listener, signal) {
    const heed = (message: Partial<ContentNoticeMessage> | undefined) => {
      if (message?.type === 'notice' && message.data) listener(message.data)
    }
    browser.runtime.onMessage.addListener(heed)
    signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(heed), { once: true })
  },
}

const panel: PanelPort = {
  postsChanged: (input) => sendMessage('postsChanged', input),
  onQuestion(answer, signal) {
    // A listener that answers nothing at all leaves the message to the others.
    const heed = (message: unknown) => {
      const { type, data } = (message ?? {}) as Partial<ContentQuestionMessage>
      return type === 'question' && data ? answer(data) : undefined
    }
    type Listener = Parameters<typeof browser.runtime.onMessage.addListener>[0]
    const listener = heed as Listener
    browser.runtime.onMessage.addListener(listener)
    signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listener), { once: true })
  },
}

/**
 * Registered and injected by `lib/services/site-table.ts`. An unlisted script, because WXT's content scripts tell the page that they
 * have started, by a message and an event that name us and that a page can send as well (A8, A11).
 */
export default defineUnlistedScript(() => {
  const signal = onlyAnnotator(globalThis, port.isOrphaned)
  if (!signal) return
  stayPresent(document, signal)
  const presence: PresencePort = { ...port, evidence: (input) => sendMessage('evidence', input) }
  sendEvidence(document, presence, browser.extension.inIncognitoContext, signal)
  const guard = installKeyGuard(window, signal)
  const sendLook = (look: SiteLook) => void sendMessage('siteHealth', look).catch(() => undefined)
  runAnnotator({ port, panel, sendLook, guard, document, signal, rootMode: 'closed' }).catch((error: unknown) =>
    logger.error('annotator', error),
  )
})
