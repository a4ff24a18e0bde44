import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { zipArchive } from './zip-archive.ts'

const entry = (path: string, text: string) => ({ path, content: Buffer.from(text) })

/** Reads an archive by its directory, as unpackers do. */
function unpack(archive: Uint8Array): Record<string, string> {
  const bytes = Buffer.from(archive)
  const end = bytes.length - 22
  expect(bytes.readUInt32LE(end)).toBe(0x06054b50)
  const files: Record<string, string> = {}
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    expect(bytes.readUInt32LE(at)).toBe(0x02014b50)
    const [packedSize, nameLength, start] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt32LE(at + 42),
    ]
    const name = bytes.subarray(at + 46, at + 46 + nameLength).toString()
    const from = start + 30 + bytes.readUInt16LE(start + 26)
    files[name] = inflateRawSync(bytes.subarray(from, from + packedSize)).toString()
    at += 46 + nameLength
  }
  expect(at).toBe(end)
  return files
}

test('holds every file whole, names outside ASCII and empty files too', () => {
  const files = { 'manifest.json': '{}', 'icon/größe.txt': 'ä'.repeat(10_000), empty: '' }
  expect(unpack(zipArchive(Object.entries(files).map(([path, text]) => entry(path, text))))).toEqual(files)
})

test('the order in which files come changes nothing', () => {
  const entries = ['b', 'a/2', 'a/1', 'B'].map((path) => entry(path, path))
  expect(zipArchive(entries)).toEqual(zipArchive(entries.toReversed()))
})

test('another content is another archive', () => {
  expect(zipArchive([entry('a', '1')])).not.toEqual(zipArchive([entry('a', '2')]))
})
