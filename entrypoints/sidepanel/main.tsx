import '../../components/panel/panel.css'
import '../../components/panel/pick-form.css'
import { startPage } from '../../components/app/start-page.tsx'
import { PanelApp } from '../../components/panel/panel-app.tsx'
import { placeOfPanel } from '../../components/panel/panel-place.ts'

startPage(<PanelApp place={placeOfPanel(location.search)} />)
