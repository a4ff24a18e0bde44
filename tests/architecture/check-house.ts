import { checkDocs } from './check-docs.ts'
import { checkGraph } from './check-graph.ts'
import { checkImports } from './check-imports.ts'
import { checkPurity } from './check-purity.ts'
import { checkExports, checkFiles } from './check-shape.ts'
import { readModule } from './read-module.ts'
import type { Finding, SourceFile } from './source-file.ts'

/** Everything the house asks of the shape of its code. */
export function checkHouse(files: readonly SourceFile[]): Finding[] {
  const modules = files.filter(({ path }) => !path.endsWith('.css')).map(readModule)
  return [
    ...checkImports(modules),
    ...checkPurity(modules),
    ...checkGraph(modules),
    ...checkExports(modules),
    ...checkFiles(files),
    ...checkDocs(files),
  ]
}
