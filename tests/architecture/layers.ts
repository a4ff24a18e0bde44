import { sites } from '../../lib/post/site.ts'

/** A part of the house, and which other parts its files may import besides their own. Tests and configuration are outside. */
export interface Layer {
  name: string
  files: RegExp
  /** Names of layers, with spaces between; `type:name` allows `import type` alone. */
  imports: string
}

const adapterFiles = new RegExp(`^lib/sites/(?:${sites.join('|')})(?:[-/].*)?\\.ts$`)

/** The first layer whose pattern matches is a file's own. */
export const layers: readonly Layer[] = [
  { name: 'util', files: /^lib\/util\//, imports: '' },
  { name: 'post', files: /^lib\/post\//, imports: 'util' },

  { name: 'site-adapter', files: /^lib\/sites\/(?:site-adapter|within-limits|media-descriptions)\.ts$/, imports: 'util post' },
  { name: 'adapter', files: adapterFiles, imports: 'util post site-adapter site-reader' },
  { name: 'site-registry', files: /^lib\/sites\/registry\.ts$/, imports: 'util post site-adapter adapter' },
  { name: 'site-search', files: /^lib\/sites\/search-address\.ts$/, imports: 'util post' },
  { name: 'site-reader', files: /^lib\/sites\//, imports: 'util post site-adapter' },

  { name: 'org', files: /^lib\/org\//, imports: 'util post' },
  { name: 'classify', files: /^lib\/classify\//, imports: 'util post org' },
  { name: 'triage', files: /^lib\/triage\//, imports: 'util post org' },
  { name: 'report', files: /^lib\/report\//, imports: 'util post org triage' },
  { name: 'budget', files: /^lib\/budget\//, imports: 'util' },

  { name: 'sync-protocol', files: /^lib\/sync\/protocol[^/]*\.ts$/, imports: 'util post org triage' },
  {
    name: 'sync-backends',
    files: /^lib\/sync\/backends\//,
    imports: 'util post org triage sync-protocol sync store session',
  },
  { name: 'sync', files: /^lib\/sync\//, imports: 'util post org triage sync-protocol' },
  {
    name: 'store',
    files: /^lib\/store\//,
    imports: 'util post org triage budget sync-protocol type:sync type:session',
  },
  { name: 'session', files: /^lib\/session\//, imports: 'util org sync-protocol store' },

  {
    name: 'message-tables',
    files: /^lib\/messages\/(?:[a-z]+-table|serve-operations)\.ts$/,
    imports: 'util post org triage budget messages-content messages services',
  },
  { name: 'messages-content', files: /^lib\/messages\/(?:content-|badge-)/, imports: 'util post org triage type:budget' },
  { name: 'messages', files: /^lib\/messages\//, imports: 'util post org triage type:budget messages-content' },
  { name: 'i18n', files: /^lib\/i18n\//, imports: 'util post org triage' },
  // What the picker in a page and the one in the side panel have in common: the choice, and the words for a state.
  {
    name: 'picker-words',
    files: /^lib\/annotator\/(?:picker\/picker-choice|badge\/(?:badge-words|time-left)|rejection-text)\.ts$/,
    imports: 'util post org triage i18n type:messages-content',
  },
  {
    name: 'annotator',
    files: /^lib\/annotator\//,
    imports: 'picker-words util post site-adapter site-registry site-reader i18n org triage messages-content',
  },
  { name: 'presence', files: /^lib\/presence\//, imports: 'util budget messages-content' },
  {
    name: 'services',
    files: /^lib\/services\//,
    imports:
      'util post site-adapter site-registry site-search org classify triage report budget i18n sync-protocol ' +
      'sync sync-backends store session messages-content messages',
  },

  {
    name: 'queries',
    files: /^components\/queries\//,
    imports: 'util post org triage report i18n ui picker-words messages-content messages',
  },
  { name: 'ui', files: /^components\/ui\//, imports: 'util i18n' },
  { name: 'charts', files: /^components\/charts\//, imports: 'util i18n ui' },
  {
    name: 'components',
    files: /^components\//,
    imports: 'util post org triage report budget i18n ui charts queries picker-words type:messages-content type:messages',
  },

  { name: 'server', files: /^server\//, imports: 'util post org triage report sync-protocol' },
  {
    name: 'scripts',
    files: /^scripts\//,
    imports:
      'util post site-adapter site-registry adapter site-reader org classify triage report budget presence type:annotator ' +
      'type:messages-content type:messages sync-protocol server',
  },
  {
    name: 'entrypoints',
    files: /^entrypoints\//,
    imports:
      'util post site-adapter site-registry org classify triage report budget i18n annotator presence ' +
      'sync-protocol sync sync-backends store session messages-content messages message-tables services queries ' +
      'ui charts components',
  },
]

/** Whether a layer may import another: its types only, or anything of it. */
export function mayImport(from: Layer, to: Layer): 'anything' | 'types' | 'nothing' {
  const names = from.imports.split(' ')
  if (names.includes(to.name)) return 'anything'
  return names.includes(`type:${to.name}`) ? 'types' : 'nothing'
}

export function layerOf(path: string): Layer | undefined {
  return layers.find(({ files }) => files.test(path))
}

/** The site an adapter's file belongs to: `lib/sites/x.ts` and `lib/sites/x-quote.ts` → `x`. */
export function siteOfAdapter(path: string): string | undefined {
  return adapterFiles.test(path) ? /^lib\/sites\/([a-z]+)/.exec(path)?.[1] : undefined
}
