/**
 * What an attribute holds: `gone` is left out, `empty` keeps its name alone, `plain` stays, `structure` is the site's own (classes, test ids,
 * ids), `style` is cleaned, `address` leads somewhere, `text` is shown or read out, `any` has to be looked at.
 */
export type AttributeKind = 'gone' | 'empty' | 'plain' | 'structure' | 'style' | 'address' | 'text' | 'any'

const gone =
  /^on|^(?:nonce|integrity|srcset|sizes|imagesrcset|imagesizes|ping|attributionsrc|formaction|srcdoc|poster|jslog|jsdata|autofocus|autoplay|crossorigin|shadowroot.*)$/u
const secret = /csrf|xsrf|token|nonce|secret|signature|session|passw|api-?key|tracking-?id/u
const plain = new Set(
  (
    'align border cellpadding cellspacing charset clip-rule colspan cx cy d depth dir draggable dx dy fill fill-rule fx fy ' +
    'gradienttransform gradientunits height hidden hreflang http-equiv indent lang level offset opacity pathlength points ' +
    'preserveaspectratio r rowspan rx ry spellcheck stroke stroke-width tabindex transform translate valign version viewbox width ' +
    'x x1 x2 xml:lang xmlns xmlns:xlink y y1 y2'
  ).split(' '),
)
const structure =
  /^(?:class|id|for|name|role|type|slot|part|exportparts|is|itemprop|itemtype|property|rel|target|method|scope|componentkey|icon-name|aria-(?:labelledby|describedby|controls|owns|details|errormessage|activedescendant|flowto|current|haspopup|live|relevant|sort|orientation)|data-(?:testid|test-.*|e2e|view-name|pagelet|visualcompletion|ad-.*|click-id|adclicklocation|automation-id|cy|qa|component|hook|emotion|type))$/u
const address = /^(?:href|src|action|cite|data|background|longdesc|xlink:href|manifest)$/u
const text =
  /^(?:alt|title|label|arialabel|placeholder|summary|abbr|data-tooltip|data-title|data-text|aria-(?:label|description|roledescription|valuetext|placeholder|braillelabel))$/u

/** @param tag  local name of the attribute's element */
export function attributeKind(name: string, tag: string, type: string | null): AttributeKind {
  const known = name.toLowerCase()
  if (gone.test(known)) return 'gone'
  if (secret.test(known) || (tag === 'input' && known === 'value' && (type === 'hidden' || type === 'password'))) return 'empty'
  if (plain.has(known)) return 'plain'
  if (known === 'style') return 'style'
  if (structure.test(known)) return 'structure'
  if (address.test(known)) return 'address'
  return text.test(known) ? 'text' : 'any'
}

/** Styles say how something is shown: without what they fetch, name or write. */
export function cleanStyle(style: string): string {
  const kept = style.split(';').filter((rule) => !/url\(|^\s*--|content\s*:|font-family|["'@\\]/iu.test(rule))
  return kept.join(';').trim()
}
