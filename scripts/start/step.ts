/** A walk told step by step: each line says what was done and what was seen. */
export interface Teller {
  /** Runs a step and prints what it saw. The first one that fails ends the walk. */
  step: (what: string, run: () => Promise<string>) => Promise<void>
}

/** @throws whatever a step throws, after printing it */
export function createTeller(print: (line: string) => void): Teller {
  let number = 0
  return {
    async step(what, run) {
      number += 1
      const startedAt = performance.now()
      try {
        const seen = await run()
        print(`${String(number).padStart(2)}. ${what}\n    ${seen}  (${Math.round(performance.now() - startedAt)} ms)`)
      } catch (error) {
        print(`${String(number).padStart(2)}. ${what}\n    FAILED: ${error instanceof Error ? error.message : String(error)}`)
        throw error
      }
    },
  }
}
