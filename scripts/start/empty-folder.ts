import { mkdir, rm } from 'node:fs/promises'

/** A demonstration begins anew each time: what an earlier one left is removed. */
export async function emptyFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  await mkdir(folder, { recursive: true })
}
