import '../../components/budget/budget.css'
import '../../components/popup/popup.css'
import { startPage } from '../../components/app/start-page.tsx'
import { PopupView } from '../../components/popup/popup-view.tsx'

startPage(<PopupView />)
