const tries = 5
const waitsMs = [150, 300, 600, 1_200]
const answerWithinMs = 3_000

/**
 * Sends what a person did until there is an answer: at most five times, always with the same `opId`, so that it has one effect however many
 * of them arrive.
 *
 * @returns `undefined` if there was none: then nothing may be called saved
 */
export async function sendAct<Answer>(send: () => Promise<Answer>, isOrphaned: () => boolean): Promise<Answer | undefined> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const answer = await answerInTime(send)
    if (answer !== undefined) return answer
    if (isOrphaned()) return undefined
    const waitMs = waitsMs[attempt]
    if (waitMs !== undefined) await new Promise((resolve) => setTimeout(resolve, waitMs))
  }
  return undefined
}

async function answerInTime<Answer>(send: () => Promise<Answer>): Promise<Answer | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, answerWithinMs, undefined)))
  try {
    return await Promise.race([send(), late])
  } catch {
    // The background was stopped before it answered: the next message starts it again.
    return undefined
  } finally {
    clearTimeout(timer)
  }
}
