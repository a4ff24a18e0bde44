import { readFile, writeFile } from 'node:fs/promises'

const [begin, end] = ['<!-- npm run bench -- --markdown: from here -->', '<!-- to here -->']

/**
 * Puts the tables of a run into a document, in place of those of the run before.
 *
 * @throws Error where the document has no place for them
 */
export async function putResults(file: string, tables: string): Promise<void> {
  await writeFile(file, withResults(await readFile(file, 'utf8'), tables))
}

/** The document with other tables between its two marks. */
export function withResults(document: string, tables: string): string {
  const [from, to] = [document.indexOf(begin), document.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`There is no place for results: a line "${begin}" and below it a line "${end}".`)
  return `${document.slice(0, from + begin.length)}\n\n${tables}\n\n${document.slice(to)}`
}
