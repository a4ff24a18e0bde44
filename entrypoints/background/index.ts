import { defineBackground } from 'wxt/utils/define-background'
import { browser } from 'wxt/browser'

export default defineBackground({
  type: 'module',
  main() {
    void browser.scripting.registerContentScripts([
      {
        id: 'annotator',
        matches: ['https://x.com/*'],
        js: ['content-scripts/annotator.js'],
        runAt: 'document_start',
        persistAcrossSessions: false,
      },
    ])
  },
})
