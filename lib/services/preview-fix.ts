import type { FixPreview } from '../messages/site-changes.ts'
import { isFixInForce, replacesFix, type SiteFix } from '../org/site-fix.ts'
import { siteFixSchema } from '../org/site-fix-schema.ts'
import { sitePlans } from '../sites/registry.ts'
import { extensionVersion, knownFixes, unknownNames } from './site-fixes.ts'

/**
 * What somebody pasted as a fix, checked, and what it would change.
 *
 * A fix may be written without what it leaves as it is, and may call its site `site`.
 */
export async function previewFix(text: string): Promise<FixPreview> {
  const written = parsed(text)
  if (written === undefined) return { kind: 'refused', reason: 'not JSON' }
  const checked = siteFixSchema.safeParse(written)
  if (!checked.success) {
    const [issue] = checked.error.issues
    return { kind: 'refused', reason: `${issue?.path.join('.') || 'fix'}: ${issue?.message ?? 'not understood'}` }
  }
  const fix = checked.data
  const selectors = sitePlans.find(({ site }) => site === fix.id)?.selectors ?? {}
  const before = (await knownFixes()).get(fix.id)
  const plan = Object.fromEntries(
    Object.keys(fix.selectors).flatMap((name) => (Object.hasOwn(selectors, name) ? [[name, selectors[name] ?? []]] : [])),
  )
  const state = !replacesFix(before, fix) ? 'older' : isFixInForce(fix, extensionVersion()) ? 'new' : 'done'
  return { kind: 'fix', fix, before, plan, unknownNames: unknownNames(fix), state }
}

/** Every fix that the organisation has set, in force or not. */
export async function readFixes(): Promise<{ fixes: { fix: SiteFix; inForce: boolean }[] }> {
  const version = extensionVersion()
  return { fixes: [...(await knownFixes()).values()].map((fix) => ({ fix, inForce: isFixInForce(fix, version) })) }
}

function parsed(text: string): object | undefined {
  try {
    const written: unknown = JSON.parse(text)
    if (typeof written !== 'object' || written === null) return undefined
    const { site, ...rest } = written as Record<string, unknown>
    return { off: false, offFields: [], selectors: {}, ...(site === undefined ? {} : { id: site }), ...rest }
  } catch {
    return undefined
  }
}
