import { defineContentScript } from 'wxt/utils/define-content-script'

export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_start',
  main() {
    document.documentElement.dataset.seen = '1'
  },
})
