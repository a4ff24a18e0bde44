import '../../components/account/account.css'
import '../../components/sites/sites.css'
import '../../components/welcome/welcome.css'
import '../../components/welcome/practice.css'
import { startPage } from '../../components/app/start-page.tsx'
import { WelcomeApp } from '../../components/welcome/welcome-app.tsx'
import { sitePlans } from '../../lib/sites/registry.ts'
import { startPractice } from './start-practice.ts'

const readable = sitePlans.map(({ site, hosts }) => ({ site, host: hosts[0] }))

startPage(<WelcomeApp readable={readable} startPractice={startPractice} />)
