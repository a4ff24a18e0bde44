import { browser } from 'wxt/browser'

/** Where our panel stands: Chromium calls it side panel, Firefox sidebar. The common types know neither. */
interface PanelBrowser {
  sidePanel?: { open(where: { windowId: number }): Promise<void> }
  sidebarAction?: { open(): Promise<void>; isOpen(where: { windowId: number }): Promise<boolean> }
  runtime: { getContexts?(filter: { contextTypes: string[] }): Promise<{ windowId: number }[]> }
}

const panels = browser as unknown as PanelBrowser

/** The page that is shown there. */
export const panelPage = '/sidepanel.html'

/**
 * Opens the panel beside a window's page. Browsers allow it only within what a person does: call it from a click or a menu's event,
 * before anything is awaited.
 *
 * @returns whether it is open now
 */
export async function openSidePanel(windowId: number): Promise<boolean> {
  try {
    if (panels.sidePanel) await panels.sidePanel.open({ windowId })
    else if (panels.sidebarAction) await panels.sidebarAction.open()
    else return false
    return true
  } catch {
    // Not within an act of the person, switched off by a policy, or a window that has no room for it.
    return false
  }
}

/** Whether the panel is open beside a window's page. */
export async function isSidePanelOpen(windowId: number): Promise<boolean> {
  if (panels.sidebarAction) return panels.sidebarAction.isOpen({ windowId })
  const contexts = (await panels.runtime.getContexts?.({ contextTypes: ['SIDE_PANEL'] })) ?? []
  // Chromium 156 does not say whose window a panel stands in: -1.
  return contexts.some((context) => context.windowId === windowId || context.windowId === -1)
}
