import { parseArgs } from 'node:util'

export interface SimulateOptions {
  days: number
  seed: number
}

/**
 * Reads `--days N` and `--seed S`, whole numbers. Without a seed it is that of the tests, so that two runs say the same.
 *
 * @returns what is wrong with them, as a sentence
 */
export function readOptions(args: readonly string[]): SimulateOptions | string {
  const options = { days: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } } as const
  try {
    const { values } = parseArgs({ args: [...args], options })
    const [days, seed] = [Number(values.days), Number(values.seed)]
    if (!Number.isSafeInteger(days) || days < 1) return `--days ${values.days} is not a number of days.`
    if (!Number.isSafeInteger(seed)) return `--seed ${values.seed} is not a whole number.`
    return { days, seed }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
