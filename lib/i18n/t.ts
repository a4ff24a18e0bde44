import { createI18n } from '@wxt-dev/i18n'
import type { GeneratedI18nStructure } from '#i18n'

/** Names of the texts. */
export type TextKey = keyof GeneratedI18nStructure

/** Every text of the interface goes through here; the texts stand in `locales/`. */
export const { t } = createI18n<GeneratedI18nStructure>()
