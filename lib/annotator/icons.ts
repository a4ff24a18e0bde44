import atSign from 'lucide-static/icons/at-sign.svg?raw'
import ban from 'lucide-static/icons/ban.svg?raw'
import check from 'lucide-static/icons/check.svg?raw'
import circleSlash from 'lucide-static/icons/circle-slash.svg?raw'
import cloudUpload from 'lucide-static/icons/cloud-upload.svg?raw'
import handshake from 'lucide-static/icons/handshake.svg?raw'
import headset from 'lucide-static/icons/headset.svg?raw'
import heart from 'lucide-static/icons/heart.svg?raw'
import lightbulb from 'lucide-static/icons/lightbulb.svg?raw'
import mailX from 'lucide-static/icons/mail-x.svg?raw'
import newspaper from 'lucide-static/icons/newspaper.svg?raw'
import scale from 'lucide-static/icons/scale.svg?raw'
import tag from 'lucide-static/icons/tag.svg?raw'
import trendingUp from 'lucide-static/icons/trending-up.svg?raw'
import triangleAlert from 'lucide-static/icons/triangle-alert.svg?raw'
import userPlus from 'lucide-static/icons/user-plus.svg?raw'
import type { Category } from '../org/category.ts'

const sources = {
  service: headset,
  praise: heart,
  suggestion: lightbulb,
  press: newspaper,
  lead: handshake,
  market: trendingUp,
  recruiting: userPlus,
  risk: scale,
  troll: ban,
  spam: mailX,
  other: tag,
  mention: atSign,
  dismissed: circleSlash,
  refused: triangleAlert,
  check,
  waiting: cloudUpload,
} satisfies Record<Category, string> & Record<string, string>

export type IconName = keyof typeof sources

const svgNamespace = 'http://www.w3.org/2000/svg'
const drawn = new Map<IconName, SVGSVGElement>()

/**
 * A lucide icon in the colour of the text, hidden from assistive technology. It is built element by element: a picture by URL would be
 * the business of the page's content security policy, and markup that of its trusted types.
 */
export function icon(document: Document, name: IconName): SVGSVGElement {
  const svg = drawn.get(name) ?? draw(document, sources[name])
  drawn.set(name, svg)
  return document.importNode(svg, true)
}

function draw(document: Document, source: string): SVGSVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg')
  const look = {
    viewBox: '0 0 24 24',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '2.3',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  }
  for (const [attribute, value] of Object.entries({ ...look, 'aria-hidden': 'true' })) svg.setAttribute(attribute, value)
  for (const [, shape = '', attributes = ''] of source.matchAll(
    /<(path|circle|rect|line|polyline|polygon|ellipse)\s([^>]*?)\/>/gu,
  )) {
    const part = document.createElementNS(svgNamespace, shape)
    for (const [, attribute = '', value = ''] of attributes.matchAll(/([\w-]+)="([^"]*)"/gu)) part.setAttribute(attribute, value)
    svg.append(part)
  }
  return svg
}

/** A dial that shows how much of the time is left: a deadline is a shape of its own, so that it is not taken for a category. */
export function dial(document: Document, share: number): SVGSVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg')
  for (const [attribute, value] of Object.entries({ viewBox: '0 0 12 12', 'aria-hidden': 'true' }))
    svg.setAttribute(attribute, value)
  const round = 2 * Math.PI * 2.5
  const circles = [
    { class: 'dial-rest', cx: '6', cy: '6', r: '5' },
    {
      class: 'dial-left',
      cx: '6',
      cy: '6',
      r: '2.5',
      'stroke-dasharray': `${share * round} ${round}`,
      transform: 'rotate(-90 6 6)',
    },
  ]
  for (const attributes of circles) {
    const circle = document.createElementNS(svgNamespace, 'circle')
    for (const [attribute, value] of Object.entries(attributes)) circle.setAttribute(attribute, value)
    svg.append(circle)
  }
  return svg
}
