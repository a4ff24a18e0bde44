import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** A bug that is put into the annotator, to see that a replay finds it: where, what stands there, and what instead. */
export interface PlantedBug {
  file: string
  from: string
  to: string
}

export const plantedBugs = {
  /** What a node shows is taken for unchanged. */
  fingerprint: {
    file: 'observe-feed.ts',
    from: 'const isSamePost = known?.fingerprint === fingerprint &&',
    to: 'if (known) return; const isSamePost = known?.fingerprint === fingerprint &&',
  },
  /** Nobody hears that a post has left the page. */
  gone: { file: 'observe-feed.ts', from: 'if (readings.delete(container)) listener.gone(container)', to: '' },
  /** The badge stays as it was for the post before. */
  badge: {
    file: 'badge-layer.ts',
    from: 'Object.assign(entry, { key, state })',
    to: 'Object.assign(entry, { key, state: entry.state })',
  },
  /** The badge that stands there is forgotten. */
  twice: {
    file: 'badge-layer.ts',
    from: 'const known = entries.get(container)\n',
    to: 'const known = undefined as BadgeEntry | undefined\n',
  },
  /** A row that arrives after the rest gets no badge. */
  late: { file: 'start-annotator.ts', from: 'if (state && !badges.has(container))', to: 'if (false)' },
  /** Words that arrive after the rest are nobody's business. */
  words: { file: 'observe-feed.ts', from: 'known.words === words ||', to: 'true ||' },
} satisfies Record<string, PlantedBug>

const entry = fileURLToPath(new URL('../../tests/replay/support/annotator-entry.ts', import.meta.url))

/**
 * The annotator with a port that names every badge after its post, as one script.
 *
 * @throws Error if there is nothing to plant the bug into any more
 */
export async function bundleAnnotator(bug?: PlantedBug): Promise<string> {
  let isPlanted = bug === undefined
  const plant = {
    name: 'plant',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      if (!bug || !id.endsWith(`/${bug.file}`)) return undefined
      isPlanted = code.includes(bug.from)
      return code.replace(bug.from, bug.to)
    },
  }
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [plant],
    define: { 'import.meta.env.BROWSER': '"chrome"' },
    build: { write: false, minify: false, target: 'chrome120', lib: { entry, formats: ['iife'], name: 'switchboardReplay' } },
  })
  if (!isPlanted) throw new Error(`${bug?.file} has no "${bug?.from}" any more`)
  for (const one of Array.isArray(result) ? result : [result])
    if ('output' in one) for (const file of one.output) if (file.type === 'chunk') return `${browserTexts};\n${file.code}`
  throw new Error('The annotator was not bundled')
}

/** Stands in for the browser's texts: a key and what is put into it, so that a badge names its desk. */
const browserTexts = `globalThis.chrome = { runtime: { id: 'replay' }, i18n: { getMessage: (key, given = []) => [key, ...given].join(' ') } }`
