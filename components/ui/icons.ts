import atSign from 'lucide-static/icons/at-sign.svg?raw'
import arrowLeft from 'lucide-static/icons/arrow-left.svg?raw'
import ban from 'lucide-static/icons/ban.svg?raw'
import bookmark from 'lucide-static/icons/bookmark.svg?raw'
import building2 from 'lucide-static/icons/building-2.svg?raw'
import chartLine from 'lucide-static/icons/chart-line.svg?raw'
import check from 'lucide-static/icons/check.svg?raw'
import chevronLeft from 'lucide-static/icons/chevron-left.svg?raw'
import chevronRight from 'lucide-static/icons/chevron-right.svg?raw'
import circleCheck from 'lucide-static/icons/circle-check.svg?raw'
import circleDashed from 'lucide-static/icons/circle-dashed.svg?raw'
import circleQuestionMark from 'lucide-static/icons/circle-question-mark.svg?raw'
import cloud from 'lucide-static/icons/cloud.svg?raw'
import cloudOff from 'lucide-static/icons/cloud-off.svg?raw'
import cloudUpload from 'lucide-static/icons/cloud-upload.svg?raw'
import copy from 'lucide-static/icons/copy.svg?raw'
import cornerUpLeft from 'lucide-static/icons/corner-up-left.svg?raw'
import database from 'lucide-static/icons/database.svg?raw'
import ellipsis from 'lucide-static/icons/ellipsis.svg?raw'
import externalLink from 'lucide-static/icons/external-link.svg?raw'
import flag from 'lucide-static/icons/flag.svg?raw'
import globe from 'lucide-static/icons/globe.svg?raw'
import handshake from 'lucide-static/icons/handshake.svg?raw'
import headset from 'lucide-static/icons/headset.svg?raw'
import heart from 'lucide-static/icons/heart.svg?raw'
import hourglass from 'lucide-static/icons/hourglass.svg?raw'
import inbox from 'lucide-static/icons/inbox.svg?raw'
import layers from 'lucide-static/icons/layers.svg?raw'
import lightbulb from 'lucide-static/icons/lightbulb.svg?raw'
import lock from 'lucide-static/icons/lock.svg?raw'
import menu from 'lucide-static/icons/menu.svg?raw'
import messageCircleOff from 'lucide-static/icons/message-circle-off.svg?raw'
import messageSquare from 'lucide-static/icons/message-square.svg?raw'
import newspaper from 'lucide-static/icons/newspaper.svg?raw'
import locateFixed from 'lucide-static/icons/locate-fixed.svg?raw'
import panelRight from 'lucide-static/icons/panel-right.svg?raw'
import octagonX from 'lucide-static/icons/octagon-x.svg?raw'
import pause from 'lucide-static/icons/pause.svg?raw'
import play from 'lucide-static/icons/play.svg?raw'
import plus from 'lucide-static/icons/plus.svg?raw'
import radar from 'lucide-static/icons/radar.svg?raw'
import refreshCw from 'lucide-static/icons/refresh-cw.svg?raw'
import rotateCcw from 'lucide-static/icons/rotate-ccw.svg?raw'
import search from 'lucide-static/icons/search.svg?raw'
import send from 'lucide-static/icons/send.svg?raw'
import siren from 'lucide-static/icons/siren.svg?raw'
import trash2 from 'lucide-static/icons/trash-2.svg?raw'
import triangleAlert from 'lucide-static/icons/triangle-alert.svg?raw'
import undo2 from 'lucide-static/icons/undo-2.svg?raw'
import user from 'lucide-static/icons/user.svg?raw'
import userPlus from 'lucide-static/icons/user-plus.svg?raw'
import users from 'lucide-static/icons/users.svg?raw'
import x from 'lucide-static/icons/x.svg?raw'

/** Every icon of our pages by lucide's name, as SVG text. */
export const icons = {
  'arrow-left': arrowLeft,
  'at-sign': atSign,
  ban,
  bookmark,
  'building-2': building2,
  'chart-line': chartLine,
  check,
  'chevron-left': chevronLeft,
  'chevron-right': chevronRight,
  'circle-check': circleCheck,
  'circle-dashed': circleDashed,
  'circle-question-mark': circleQuestionMark,
  cloud,
  'cloud-off': cloudOff,
  'cloud-upload': cloudUpload,
  copy,
  'corner-up-left': cornerUpLeft,
  database,
  ellipsis,
  'external-link': externalLink,
  flag,
  globe,
  handshake,
  headset,
  heart,
  hourglass,
  inbox,
  layers,
  lightbulb,
  'locate-fixed': locateFixed,
  lock,
  menu,
  'message-circle-off': messageCircleOff,
  'message-square': messageSquare,
  newspaper,
  'octagon-x': octagonX,
  'panel-right': panelRight,
  pause,
  play,
  plus,
  radar,
  'refresh-cw': refreshCw,
  'rotate-ccw': rotateCcw,
  search,
  send,
  siren,
  'trash-2': trash2,
  'triangle-alert': triangleAlert,
  'undo-2': undo2,
  user,
  'user-plus': userPlus,
  users,
  x,
}

export type IconName = keyof typeof icons
