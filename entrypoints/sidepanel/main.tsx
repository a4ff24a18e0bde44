import '../../components/panel/panel.css'
import '../../components/panel/pick-form.css'
import { startPage } from '../../components/app/start-page.tsx'
import { PanelApp } from '../../components/panel/panel-app.tsx'
import { placeOfPanel } from '../../components/panel/panel-place.ts'
import { browser } from 'wxt/browser'
import { sendEvidence } from '../../lib/presence/send-evidence.ts'
import { panelPresence } from './panel-presence.ts'

sendEvidence(document, panelPresence(), browser.extension.inIncognitoContext, new AbortController().signal)
startPage(<PanelApp place={placeOfPanel(location.search)} />)
