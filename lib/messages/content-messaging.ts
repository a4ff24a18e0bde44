import { defineExtensionMessaging } from '@webext-core/messaging'
import type { ContentOperations } from './content-operations.ts'

/**
 * How content scripts reach the background: message type = name of the operation, data = its input. The background answers with
 * `onMessage` and checks the sender itself. Notices go the other way, by `tabs.sendMessage` (`ContentNoticeMessage`).
 */
export const contentMessaging = defineExtensionMessaging<ContentOperations>()
