import { panelEvidence } from '../services/budget/panel-evidence.ts'
import { endOpenWindow, moreTime, setBudget, setPrivateNow, startWindow } from '../services/budget/engagement.ts'
import { deleteTime } from '../services/budget/keep-log-small.ts'
import { readMyTime, readTimeLog } from '../services/budget/my-time.ts'
import { forgetOtherDevice, importDeviceFile, writeDeviceFile } from '../services/budget/other-devices.ts'
import { readBudget } from '../services/budget/read-budget.ts'
import { deviceFileMaxChars } from '../budget/device-time.ts'
import { sites } from '../post/site.ts'
import { z } from '../util/zod.ts'
import { evidenceSchema } from './content-table.ts'
import type { OperationTable } from './operation.ts'
import type { TimeOperations } from './time-operations.ts'

const nothing = z.object({})
const ok = { ok: true } as const

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/u)
const minutes = z.int().min(0).max(1_440)
/** What is taken back arrives as `null`: messages are JSON. */
const orNone = <T extends z.ZodType>(schema: T) => schema.nullish()

const ownBudgetSchema = z
  .object({
    limit: orNone(z.object({ windowsPerDay: z.int().min(1).max(12), windowMinutes: z.int().min(5).max(240) })),
    exempt: z.boolean(),
    counting: z.enum(['windows', 'working-hours']),
    hours: z
      .object({ days: z.array(z.int().min(1).max(7)).max(7), from: minutes, to: minutes })
      .refine(({ from, to }) => from < to, 'hours must begin before they end'),
    dayStartHour: orNone(z.int().min(0).max(11)),
    minutesOnIcon: z.boolean(),
    notices: z.boolean(),
    quietHours: orNone(z.object({ from: minutes, to: minutes })),
  })
  .partial()

/** Everything our own pages may ask about time; none of these has a counterpart that leaves the device. */
export const timeTable: OperationTable<'page', TimeOperations> = {
  budgetToday: { callers: 'page', schema: nothing, run: readBudget },
  startWindow: { callers: 'page', schema: nothing, run: () => startWindow('start') },
  endWindow: {
    callers: 'page',
    schema: nothing,
    async run() {
      await endOpenWindow()
      return ok
    },
  },
  moreTime: {
    callers: 'page',
    schema: z.object({ minutes: z.int().min(1).max(480), reason: z.string().trim().min(1).max(500) }),
    async run(input) {
      await moreTime(input)
      return ok
    },
  },
  setPrivateNow: {
    callers: 'page',
    schema: z.object({ site: z.enum(sites), on: z.boolean() }),
    async run(input) {
      await setPrivateNow(input)
      return ok
    },
  },
  myTime: { callers: 'page', schema: nothing, run: readMyTime },
  timeLog: { callers: 'page', schema: nothing, run: readTimeLog },
  setBudget: {
    callers: 'page',
    schema: ownBudgetSchema,
    async run(change) {
      await setBudget(change)
      return ok
    },
  },
  deleteTime: {
    callers: 'page',
    schema: z.object({ day: orNone(day).transform((one) => one ?? undefined) }),
    async run(input) {
      await deleteTime(input.day)
      return ok
    },
  },
  writeDeviceFile: {
    callers: 'page',
    schema: z.object({ name: z.string().trim().min(1).max(60) }),
    run: ({ name }) => writeDeviceFile(name),
  },
  importDeviceFile: {
    callers: 'page',
    schema: z.object({ text: z.string().max(deviceFileMaxChars) }),
    run: ({ text }) => importDeviceFile(text),
  },
  forgetDevice: {
    callers: 'page',
    schema: z.object({ id: z.uuid() }),
    async run({ id }) {
      await forgetOtherDevice(id)
      return ok
    },
  },
  panelEvidence: {
    callers: 'page',
    schema: z.object({ tabId: z.int().min(0), entries: z.array(evidenceSchema).max(100) }),
    run: (input, caller) => panelEvidence(input, caller),
  },
}
