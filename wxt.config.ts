import { defineConfig } from 'wxt'
import { sentToServer, sentWithSummary } from './lib/util/data-consent.ts'

/**
 * `SWITCHBOARD_BUILD=demo` differs from the build that people install in host permissions alone: a permission prompt cannot be
 * answered by automation, so the demonstration and the end-to-end tests are granted the sites they serve themselves.
 */
const forDemo = process.env.SWITCHBOARD_BUILD === 'demo'

const chromiumKeys = {
  minimum_chrome_version: '120',
  externally_connectable: { ids: [] },
  storage: { managed_schema: 'managed-schema.json' },
}

/**
 * Firefox knows none of the above: nobody else may connect there unless the manifest says so, and its policies need no schema. 140 is the
 * first Firefox that asks for consent to what is sent. Nothing is sent before a person joins a server of their choice: that is when they
 * are asked (`components/sites/request-origin.ts`).
 */
const firefoxKeys = {
  browser_specific_settings: {
    gecko: {
      id: 'switchboard@switchboard.example',
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none' as const], optional: [...sentToServer, ...sentWithSummary] },
    },
  },
}

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  imports: false,
  manifestVersion: 3,
  outDirTemplate: forDemo ? '{{browser}}-mv{{manifestVersion}}-demo' : '{{browser}}-mv{{manifestVersion}}',
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'alarms', 'idle', 'unlimitedStorage', 'scripting', 'notifications', 'contextMenus', 'activeTab'],
    host_permissions: forDemo ? ['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*'] : [],
    optional_host_permissions: ['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*'],
    action: {},
    commands: {
      'route-post': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_command_routePost__' },
    },
    content_security_policy: {
      extension_pages: "script-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox' ? firefoxKeys : chromiumKeys),
  }),
})
