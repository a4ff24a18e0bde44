/** No honest answer is larger: a page of 500 rows with long timelines is some 2 MB (F37). */
const maxAnswerBytes = 16 * 1024 * 1024

/**
 * The JSON of an answer, or `undefined` where it is none: a captive portal's HTML, a cut-off body, one that does not end.
 *
 * `__proto__` in it stays a plain property: the schemas copy known fields only (A20).
 */
export async function readJson(response: Response): Promise<unknown> {
  if (!response.headers.get('content-type')?.startsWith('application/json')) return undefined
  const reader = response.body?.getReader()
  if (!reader) return undefined
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    bytes += value.byteLength
    if (bytes > maxAnswerBytes) {
      await reader.cancel()
      return undefined
    }
    chunks.push(value)
  }
  try {
    return JSON.parse(await new Blob(chunks).text())
  } catch {
    return undefined
  }
}
