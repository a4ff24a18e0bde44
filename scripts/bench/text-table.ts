/** A table in Markdown, padded so that it can be read as it is; columns of numbers stand to the right. */
export function textTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, column) => Math.max(3, name.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const isNumber = (column: number) => rows.some((row) => /^[\d<–]/u.test(row[column] ?? '')) && column > 0
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => (isNumber(column) ? (cells[column] ?? '').padStart(width) : (cells[column] ?? '').padEnd(width))).join(' | ')} |`
  const rule = `| ${widths.map((width, column) => (isNumber(column) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`
  return [line(head), rule, ...rows.map(line)].join('\n')
}
