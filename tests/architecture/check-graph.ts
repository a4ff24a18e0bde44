import { closedToContentScripts, contentScriptRoots, roots } from './package-rules.ts'
import type { ModuleFacts } from './read-module.ts'
import { type Finding, isTest } from './source-file.ts'

type Graph = ReadonlyMap<string, readonly string[]>

/** Cycles, orphans, and what can be reached from a content script. */
export function checkGraph(modules: readonly ModuleFacts[]): Finding[] {
  const code = modules.filter(({ path }) => !isTest(path))
  return [...checkCycles(graphOf(code)), ...checkOrphans(graphOf(code)), ...checkContentScripts(code)]
}

function graphOf(modules: readonly ModuleFacts[], withTypes = true): Graph {
  const edges = ({ imports }: ModuleFacts) =>
    imports.flatMap(({ target, typeOnly }) => (target !== undefined && (withTypes || !typeOnly) ? [target] : []))
  return new Map(modules.map((module) => [module.path, edges(module)]))
}

/** Imports of types count: what needs each other's types is one thing in two files. */
function checkCycles(graph: Graph): Finding[] {
  const done = new Set<string>()
  const findings: Finding[] = []
  const visit = (path: string, chain: readonly string[]) => {
    const start = chain.indexOf(path)
    if (start !== -1) findings.push({ rule: 'no cycles', path, message: [...chain.slice(start), path].join(' → ') })
    if (start !== -1 || done.has(path)) return
    for (const next of graph.get(path) ?? []) visit(next, [...chain, path])
    done.add(path)
  }
  for (const path of graph.keys()) visit(path, [])
  return findings
}

function checkOrphans(graph: Graph): Finding[] {
  const reached = reach(
    graph,
    [...graph.keys()].filter((path) => roots.test(path)),
  )
  const orphans = [...graph.keys()].filter((path) => !reached.has(path))
  return orphans.map((path) => ({ rule: 'no orphans', path, message: 'is reached from no entry point, server or script' }))
}

function checkContentScripts(modules: readonly ModuleFacts[]): Finding[] {
  const graph = graphOf(modules, false)
  const starts = [...graph.keys()].filter((path) => contentScriptRoots.test(path))
  const reached = reach(graph, starts)
  const files = [...reached].flatMap(([path, by]) =>
    closedToContentScripts.test(path) ? [{ path: by ?? path, what: path }] : [],
  )
  const packages = modules.flatMap(({ path, imports }) =>
    imports
      .filter(
        ({ packageName, typeOnly }) =>
          !typeOnly && packageName !== undefined && ['react', 'react-dom', 'zod', 'idb'].includes(packageName),
      )
      .flatMap(({ packageName }) => (reached.has(path) ? [{ path, what: String(packageName) }] : [])),
  )
  return [...files, ...packages].map(({ path, what }) => ({
    rule: 'content scripts',
    path,
    message: `${what} can be reached from a content script: ${chainTo(reached, path).join(' → ')}`,
  }))
}

/** Everything that can be reached, each with the file it was reached from. */
function reach(graph: Graph, starts: readonly string[]): Map<string, string | undefined> {
  const reached = new Map<string, string | undefined>(starts.map((path) => [path, undefined]))
  for (const [path] of reached) {
    for (const next of graph.get(path) ?? []) if (!reached.has(next)) reached.set(next, path)
  }
  return reached
}

function chainTo(reached: ReadonlyMap<string, string | undefined>, path: string): string[] {
  const by = reached.get(path)
  return by === undefined ? [path] : [...chainTo(reached, by), path]
}
