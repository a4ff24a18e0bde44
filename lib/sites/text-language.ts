/** Tags that name no language: undetermined, none, several, uncoded; art. The range `qaa`–`qtz` is private (X: `qme`, only media). */
const noLanguage = /^(?:und|zxx|mul|mis|art|q[a-t][a-z])(?:-|$)/u

/**
 * The language that a page states for a text, as a canonical BCP 47 tag (`iw` is `he`); `undefined` where that is no tag or names no
 * language.
 *
 * @param stated  what stands in `lang`
 */
export function textLanguage(stated: string | null | undefined): string | undefined {
  const tag = stated?.trim().replaceAll('_', '-') ?? ''
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}$/iu.test(tag) || noLanguage.test(tag.toLowerCase())) return undefined
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    // Forms that `Intl` refuses (`zh-yue`) still name a language first.
    return tag.toLowerCase().replace(/-.*$/u, '')
  }
}
