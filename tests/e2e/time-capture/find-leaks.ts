import { healthReportSchema } from '../../../lib/sync/protocol-health.ts'
import { joinRequestSchema, syncRequestSchema } from '../../../lib/sync/protocol-schema.ts'
import { mutationSchema } from '../../../lib/triage/mutation-schema.ts'
import { z } from '../../../lib/util/zod.ts'
import type { Capture, Exchange } from './recording-proxy.ts'

/** Everything that may be asked of the server, and what may be in the question: the schemas that the server itself reads it with. */
const questions: Record<string, z.ZodType | undefined> = {
  'POST /v1/join': joinRequestSchema,
  'POST /v1/sync': syncRequestSchema.extend({
    mutations: z.array(z.object({ mid: z.int(), mutation: mutationSchema })),
  }),
  'POST /v1/site-health': healthReportSchema,
  'GET /v1/site-health': undefined,
  'GET /v1/poke': undefined,
  // What is shared with this person: a question without a word of theirs.
  'GET /v1/summaries': undefined,
  'GET /v1/team-figures': undefined,
}
const helloSchema = z.object({ token: z.string() })
const pokeSchema = z.object({ seq: z.int() })

/** What browsers say of themselves with every request. */
const knownHeader =
  /^(?:host|connection|content-(?:length|type)|authorization|user-agent|accept(?:-encoding|-language)?|origin|priority|pragma|cache-control|upgrade|sec-(?:fetch|ch-ua|websocket)-?[a-z-]*|sec-gpc|dnt)$/iu

/**
 * What of a capture should not have been sent: a question that is none of these, a header or a field that nobody knows, and each of
 * these words, wherever it stands.
 */
export function findLeaks(capture: Capture, secrets: readonly string[]): string[] {
  const { exchanges, fromBrowser, fromServer } = capture
  return [
    ...exchanges.flatMap(strangeIn),
    ...fromBrowser.flatMap((said) => unknownFields(helloSchema, said).map((name) => `poke: ${name}`)),
    ...fromServer.flatMap((said) => unknownFields(pokeSchema, said).map((name) => `poke: ${name}`)),
    ...secretsIn(JSON.stringify(capture), secrets),
  ]
}

function strangeIn({ method, path, headers, body }: Exchange): string[] {
  const question = `${method} ${path}`
  if (!(question in questions)) return [`${question} is asked`]
  const names = headers.filter((_, index) => index % 2 === 0)
  const strange = names.filter((name) => !knownHeader.test(name)).map((name) => `${question}: header ${name}`)
  const schema = questions[question]
  if (schema) return [...strange, ...unknownFields(schema, body).map((name) => `${question}: ${name}`)]
  return body === '' ? strange : [...strange, `${question}: a body`]
}

/** The fields of a text that its schema drops or does not take, by their place. */
function unknownFields(schema: z.ZodType, text: string): string[] {
  const said: unknown = JSON.parse(text)
  const read = schema.safeParse(said)
  return read.success ? droppedFrom(said, read.data, '') : [`not as it should be: ${read.error.message}`]
}

function droppedFrom(said: unknown, read: unknown, place: string): string[] {
  if (typeof said !== 'object' || said === null || typeof read !== 'object' || read === null) return []
  return Object.entries(said).flatMap(([name, value]) => {
    const known = Object.entries(read).find(([key]) => key === name)
    return known ? droppedFrom(value, known[1], `${place}.${name}`) : [`${place}.${name}`]
  })
}

/** Words as they are and as an address would hold them; numbers only whole. */
function secretsIn(text: string, secrets: readonly string[]): string[] {
  const numbers = new Set(text.match(/\d+/gu))
  const folded = text.toLowerCase()
  const isIn = (secret: string) =>
    /^\d+$/u.test(secret)
      ? numbers.has(secret)
      : [secret, encodeURIComponent(secret), btoa(secret)].some((form) => folded.includes(form.toLowerCase()))
  return secrets.filter(isIn).map((secret) => `"${secret}" was sent`)
}
