import { defineConfig } from 'wxt'

/**
 * `SWITCHBOARD_BUILD=demo` differs from the build that people install in host permissions alone: a permission prompt cannot be
 * answered by automation, so the demonstration and the end-to-end tests are granted the sites they serve themselves.
 */
const forDemo = process.env.SWITCHBOARD_BUILD === 'demo'

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  imports: false,
  manifestVersion: 3,
  outDirTemplate: forDemo ? '{{browser}}-mv{{manifestVersion}}-demo' : '{{browser}}-mv{{manifestVersion}}',
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    minimum_chrome_version: '120',
    permissions: ['storage', 'alarms', 'idle', 'unlimitedStorage', 'scripting', 'contextMenus', 'notifications', 'activeTab'],
    host_permissions: forDemo ? ['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*'] : [],
    optional_host_permissions: ['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*'],
    action: {},
    commands: {
      'route-post': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_command_routePost__' },
    },
    content_security_policy: {
      extension_pages: "script-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
    },
    externally_connectable: { ids: [] },
    ...(browser === 'firefox' && {
      browser_specific_settings: { gecko: { id: 'switchboard@switchboard.example', strict_min_version: '140.0' } },
    }),
  }),
})
