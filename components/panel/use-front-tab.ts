import { useEffect, useEffectEvent, useState } from 'react'
import { browser } from 'wxt/browser'
import { useReadPanelAgain } from '../queries/panel-queries.ts'

/**
 * The tab in front of the window that the panel stands in, followed as the person changes it. What is said about it is read again when
 * its page is another one.
 *
 * @param fixed the one tab that a panel in a window of its own is about
 */
export function useFrontTab(fixed: number | undefined, follows: boolean): number | undefined {
  const [front, setFront] = useState<number>()
  const readAgain = useEffectEvent(useReadPanelAgain())
  const tabId = fixed ?? front
  useEffect(() => {
    if (!follows) return undefined
    const look = () => void frontTab().then(setFront)
    look()
    browser.tabs.onActivated.addListener(look)
    browser.tabs.onAttached.addListener(look)
    return () => {
      browser.tabs.onActivated.removeListener(look)
      browser.tabs.onAttached.removeListener(look)
    }
  }, [follows])
  useEffect(() => {
    const heed = (changed: number, { status, url }: { status?: string | undefined; url?: string | undefined }) => {
      if (changed === tabId && (status !== undefined || url !== undefined)) readAgain()
    }
    browser.tabs.onUpdated.addListener(heed)
    return () => browser.tabs.onUpdated.removeListener(heed)
  }, [tabId])
  return tabId
}

async function frontTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab?.id
}
