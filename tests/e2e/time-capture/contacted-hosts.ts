import { readFile } from 'node:fs/promises'

/**
 * Every host that a page, a worker or a content script of a browser asked for anything, by the browser's own log of the network
 * (`--log-net-log`), one event a line. What the browser asks on its own account has no origin. Read it after the browser has ended.
 */
export async function contactedHosts(netLog: string): Promise<string[]> {
  const lines = (await readFile(netLog, 'utf8')).split('\n')
  const asked = lines.filter((line) => /"initiator":"[a-z-]+:\/\//u.test(line))
  return [...new Set(asked.flatMap((line) => /"url":"(?:https?|wss?):\/\/([^/"?#]+)/u.exec(line)?.[1] ?? []))]
}
