import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A moving picture with sound that nobody hears; it plays at once, and `p` puts it in a window of its own. */
const playing = `<canvas width="320" height="180"></canvas><video muted width="320"></video><script>
const [canvas, video] = document.querySelectorAll('canvas, video')
const ink = canvas.getContext('2d')
setInterval(() => { ink.fillStyle = 'hsl(' + performance.now() / 20 % 360 + ' 50% 50%)'; ink.fillRect(0, 0, 320, 180) }, 100)
video.srcObject = canvas.captureStream(10)
video.play()
addEventListener('keydown', ({ key }) => key === 'p' && video.requestPictureInPicture())
</script>`

/** Serves pages whose title is their path; `/playing` has a video in it. */
export async function servePages(): Promise<{ address: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const title = (request.url ?? '').slice(1)
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    response.end(
      `<!doctype html><html lang="en"><title>${title}</title><body><h1>${title}</h1>${title === 'playing' ? playing : ''}</body></html>`,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
