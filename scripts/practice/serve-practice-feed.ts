import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { practicePage } from './practice-page.ts'

/** Serves the practice feed on this machine alone, on a free port. */
export async function servePracticeFeed(): Promise<{ address: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const found = request.url === '/' || request.url?.startsWith('/@')
    response.writeHead(found ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    response.end(found ? practicePage(Date.now()) : 'Not here')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
