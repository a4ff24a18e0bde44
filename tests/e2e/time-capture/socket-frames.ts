const text = 1

/**
 * The texts in what went one way over a WebSocket, with the browser's masks taken off.
 * Source: RFC 6455, section 5.2. Nothing is compressed: the proxy asks for no extension.
 */
export function textsOfFrames(bytes: Buffer): string[] {
  const texts: string[] = []
  let at = 0
  while (at + 2 <= bytes.length) {
    const [first, second] = [bytes.readUInt8(at), bytes.readUInt8(at + 1)]
    const short = second & 0x7f
    const lengthBytes = short === 127 ? 8 : short === 126 ? 2 : 0
    const length = short === 127 ? Number(bytes.readBigUInt64BE(at + 2)) : short === 126 ? bytes.readUInt16BE(at + 2) : short
    const isMasked = second >= 0x80
    const start = at + 2 + lengthBytes + (isMasked ? 4 : 0)
    const mask = bytes.subarray(start - 4, start)
    const content = bytes.subarray(start, start + length).map((byte, index) => (isMasked ? byte ^ (mask[index % 4] ?? 0) : byte))
    if ((first & 0x0f) === text) texts.push(content.toString())
    at = start + length
  }
  return texts
}
