import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { classifyLine } from './classify/classify-line.ts'
import { readModel } from '../lib/classify/linear-model.ts'
import { projectFolder } from './train/labelled-posts.ts'

/**
 * `npm run -s classify`: lines `{"id","text"}` in, for each a line `{"id","best","category","score","wantsAnswer","urgency","sentiment","reasons"}`
 * out, in order. `category` is `null` where the model is not sure. A line that cannot be read gives `{"id","error"}` and exit status 1 at the end.
 */
const model = readModel(await readFile(join(projectFolder, 'public/model.bin')))

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue
  const answer = classifyLine(model, line)
  if ('error' in answer) {
    process.exitCode = 1
    process.stderr.write(`${answer.id ?? 'line'}: ${answer.error}\n`)
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`)
}
