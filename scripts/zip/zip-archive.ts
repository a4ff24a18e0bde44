import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  /** Path inside the archive, with `/`. */
  path: string
  content: Uint8Array
}

/** 1980-01-01 00:00 in the format's own way: the earliest that it can say, and the same on every machine and day. */
const fixedTime = 0
const fixedDate = (1 << 5) | 1

const version = 20
const utf8Names = 0x0800
const deflated = 8
/** A plain file that everybody may read, made on Unix. */
const madeBy = (3 << 8) | version
const attributes = (0o100644 << 16) >>> 0

/**
 * A zip archive of the entries in the order of their paths. The same entries give the same bytes: there is no time, owner, comment or
 * order of a file system in it.
 */
export function zipArchive(entries: readonly ZipEntry[]): Uint8Array {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { path, content } of [...entries].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const name = Buffer.from(path, 'utf8')
    const packed = deflateRawSync(content, { level: 9 })
    const common = commonFields(content, packed.length, name.length)
    files.push(fields([4, 0x04034b50]), common, name, packed)
    directory.push(
      fields([4, 0x02014b50], [2, madeBy]),
      common,
      fields([2, 0], [2, 0], [2, 0], [4, attributes], [4, offset]),
      name,
    )
    offset += 4 + common.length + name.length + packed.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const count = entries.length
  const end = fields([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0])
  return Buffer.concat([...files, ...directory, end])
}

/** What the entry and the directory say alike, from "version needed" to "extra field length". */
function commonFields(content: Uint8Array, packedSize: number, nameLength: number): Buffer {
  return fields(
    [2, version],
    [2, utf8Names],
    [2, deflated],
    [2, fixedTime],
    [2, fixedDate],
    [4, crc32(content)],
    [4, packedSize],
    [4, content.length],
    [2, nameLength],
    [2, 0],
  )
}

/** Little-endian numbers, each with its size in bytes. */
function fields(...numbers: [size: 2 | 4, value: number][]): Buffer {
  const bytes = Buffer.alloc(numbers.reduce((sum, [size]) => sum + size, 0))
  let at = 0
  for (const [size, value] of numbers) at = bytes.writeUIntLE(value, at, size)
  return bytes
}
