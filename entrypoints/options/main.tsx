import '../../components/app/app.css'
import '../../components/account/account.css'
import '../../components/departments/departments.css'
import '../../components/reports/reports.css'
import '../../components/sites/sites.css'
import '../../components/sweep/sweep.css'
import '../../components/hand-over/hand-over.css'
import '../../components/triage/queue.css'
import '../../components/triage/item.css'
import '../../components/watch-terms/watch-terms.css'
import { OptionsApp } from '../../components/app/options-app.tsx'
import { startPage } from '../../components/app/start-page.tsx'

startPage(<OptionsApp />)
