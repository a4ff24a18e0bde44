/** The only place that writes to the console. Never pass post text, tokens or names: logs are copied into bug reports. */
export const logger = {
  warn(event: string, details: Record<string, string | number | boolean | undefined> = {}): void {
    // oxlint-disable-next-line no-console -- the one reporter
    console.warn(`[switchboard] ${event}`, details)
  },
  error(event: string, error: unknown): void {
    // oxlint-disable-next-line no-console -- the one reporter
    console.error(`[switchboard] ${event}`, error)
  },
}
