import { sites } from '../post/site.ts'
import { z } from '../util/zod.ts'
import { isGuardedName } from './guarded-names.ts'
import { offFields, type SiteFix } from './site-fix.ts'

const most = { names: 40, selectors: 8, length: 200, has: 2, steps: 12 }

/** `1`, `1.4`, `1.4.0`, `1.4.0.2`: what browsers take for a version. */
export const versionSchema = z
  .string()
  .max(23)
  .regex(/^\d{1,5}(?:\.\d{1,5}){0,3}$/u, 'not a version such as 1.4.0')

/**
 * A selector that cannot do harm wherever it is put among others: it ends what it begins, hides nothing in escapes or comments, and
 * asks for no more than a hand-written one does (A17). Whether it is valid CSS, the page says.
 */
const selectorSchema = z
  .string()
  .trim()
  .min(1)
  .max(most.length)
  .regex(/^[^\\{};\p{Cc}]+$/u, 'a selector holds no escapes, braces or semicolons')
  .refine((css) => !css.includes('/*') && !css.includes('<'), 'a selector holds no comments and no markup')
  .refine(endsWhatItBegins, 'a bracket or a quote is not closed')
  .refine((css) => css.split(':has(').length - 1 <= most.has, `more than ${most.has} :has() in one selector`)
  .refine((css) => withoutQuotes(css).split(/[\s>+~,]+/u).length <= most.steps, `more than ${most.steps} steps in one selector`)

const nameSchema = z
  .string()
  .max(40)
  .regex(/^[a-z][a-zA-Z\d]*$/u, 'not a name of a selector')
  .refine((name) => !Object.hasOwn(Object.prototype, name), 'not a name of a selector')

/** A fix from a backend, a page, or somebody's clipboard. What it may not change is refused as a whole, never left out silently. */
export const siteFixSchema: z.ZodType<SiteFix> = z
  .object({
    id: z.enum(sites),
    version: z.int().min(1).max(1_000_000),
    off: z.boolean(),
    offFields: z.array(z.enum(offFields)).max(offFields.length),
    selectors: z
      .record(nameSchema, z.array(selectorSchema).min(1).max(most.selectors))
      .refine((table) => Object.keys(table).length <= most.names, `more than ${most.names} names`),
    fixedIn: versionSchema.nullish(),
  })
  .superRefine(({ id, selectors }, context) => {
    for (const name of Object.keys(selectors)) {
      if (!isGuardedName(id, name)) continue
      const message = 'this name decides who may see a post; no fix may change it'
      context.addIssue({ code: 'custom', path: ['selectors', name], message })
    }
  })
  .transform((row) => ({ ...row, fixedIn: row.fixedIn ?? undefined }))

const notAFix: SiteFix = { id: 'web', version: 1, off: false, offFields: [], selectors: {}, fixedIn: undefined }

/**
 * A fix in an answer of a backend. One that is refused must not keep the other rows from arriving: it becomes that of no site, which is
 * dropped as every row is that names another id than its own.
 */
export const receivedFixSchema: z.ZodType<SiteFix> = siteFixSchema.catch(notAFix)

const quoted = /"[^"]*"|'[^']*'/gu
const withoutQuotes = (css: string) => css.replace(quoted, '""')

function endsWhatItBegins(css: string): boolean {
  const bare = withoutQuotes(css).replaceAll('""', '')
  if (/["']/u.test(bare)) return false
  const open: string[] = []
  for (const sign of bare) {
    if (sign === '(' || sign === '[') open.push(sign === '(' ? ')' : ']')
    else if ((sign === ')' || sign === ']') && open.pop() !== sign) return false
  }
  return open.length === 0
}
