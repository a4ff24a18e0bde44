import type { z } from '../util/zod.ts'

/** Who called, as the browser says it: nothing of it comes from the message. */
export interface Caller {
  kind: 'page' | 'content'
  /** The tab's address, for content scripts. */
  url: string
  /** In a private window. */
  isPrivate: boolean
}

/** One operation of the background. `callers` are refused by kind before `schema` sees the input. */
export interface Operation<Input, Output> {
  callers: Caller['kind']
  schema: z.ZodType<Input>
  run(input: Input, caller: Caller): Promise<Output>
}

/** The operations of one protocol map, each with its input and output. */
export type OperationTable<Callers extends Caller['kind'], Map> = {
  [K in keyof Map]: Map[K] extends (input: infer Input) => infer Output ? Operation<Input, Output> & { callers: Callers } : never
}
