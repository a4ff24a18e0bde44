/** Packages that have one place, so that there is one place to change when they do. */
export const packageHomes: readonly { packages: readonly string[]; home: RegExp }[] = [
  { packages: ['zod'], home: /^lib\/util\/zod\.ts$/ },
  { packages: ['@base-ui/react'], home: /^components\/ui\// },
  { packages: ['uplot'], home: /^components\/charts\// },
  { packages: ['@tanstack/react-query'], home: /^components\/(?:queries|app)\/|^entrypoints\// },
  { packages: ['@webext-core/messaging'], home: /^lib\/messages\/|^components\/queries\// },
  { packages: ['@wxt-dev/i18n', '#i18n'], home: /^lib\/i18n\// },
  { packages: ['idb'], home: /^lib\/(?:store|sync\/backends)\// },
  { packages: ['uuid'], home: /^lib\/util\/ids\.ts$|^server\// },
  { packages: ['react', 'react-dom', '@tanstack/react-virtual'], home: /^components\/|^entrypoints\// },
  {
    packages: ['hono', '@hono/node-server', '@hono/zod-openapi', 'drizzle-orm', 'pg', '@electric-sql/pglite', 'ws'],
    home: /^server\/|^scripts\//,
  },
  { packages: ['playwright', 'vite', 'vitest', 'oxc-parser'], home: /^scripts\/|^tests\/|^[^/]+\.config\.ts$/ },
]

/** Folders whose results depend on their arguments alone. `lib/sync` without its backends. */
export const pureFolders = /^lib\/(?:post|classify|org|triage|budget|report|sync\/(?!backends\/))/

/** What the extension runs in a page: nothing it reaches may hold a token, open the database or bring a framework along. */
export const contentScriptRoots = /^(?:entrypoints\/annotator\/|lib\/annotator\/|lib\/presence\/)/
export const closedToContentScripts = /^(?:lib\/(?:store|session|services|sync)\/|components\/|server\/|lib\/util\/zod\.ts$)/

/** Where running starts. Whatever none of them reaches is an orphan. */
export const roots = /^(?:entrypoints\/|server\/main\.ts$|scripts\/[\w-]+\.(?:ts|mjs)$|[^/]+\.ts$|.*\.d\.ts$)/

/** Names of the page, the browser, the network, time and chance. Adapters may use those of the page. */
export const pageNames = ['document', 'window', 'self', 'globalThis', 'location', 'getComputedStyle', 'MutationObserver']
export const outsideNames = (
  'browser chrome navigator localStorage sessionStorage indexedDB IDBKeyRange caches process ' +
  'fetch XMLHttpRequest WebSocket EventSource BroadcastChannel ' +
  'crypto performance setTimeout setInterval setImmediate requestAnimationFrame Temporal'
).split(' ')

/** Values of `lib/util` that read the time or chance, for those who may. */
export const impureValues = ['systemClock', 'randomIds', 'logger']
