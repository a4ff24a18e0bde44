import { afterEach, beforeEach, expect, test } from 'vitest'
import { startWorld, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.close())

test('an admin adds a colleague and invites them, and they join with the link alone', async () => {
  const { options: carla } = await world.join('Carla Stein')
  await carla.getByRole('navigation').getByRole('link', { name: 'Departments and people' }).click()
  await carla.getByRole('button', { name: 'Add a person' }).click()
  const dialog = carla.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Hanna Moe')
  await dialog.getByRole('checkbox', { name: 'PR', exact: true }).check()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await carla.getByRole('button', { name: 'Invite Hanna Moe' }).click()
  const link = await carla.getByRole('textbox', { name: 'Or as a link' }).inputValue()
  expect(link.startsWith(`${world.proxy.address}/join#`)).toBe(true)

  const { options: hanna, browser } = await world.newcomer('Hanna Moe')
  await hanna.goto(`chrome-extension://${browser.extensionId}/options.html#/set-up/storage`)
  await hanna.getByLabel('Address of the server').fill(link)
  await hanna.getByRole('button', { name: 'Join', exact: true }).click()
  await hanna.getByText('signed in as Hanna Moe').waitFor()
  const navigation = hanna.getByRole('navigation')
  await navigation.getByRole('link', { name: /^PR/u }).waitFor()
  expect(await navigation.getByRole('link', { name: 'Departments and people' }).count()).toBe(0)

  // The code was for one device.
  const { options: other, browser: second } = await world.newcomer('Somebody else')
  await other.goto(`chrome-extension://${second.extensionId}/options.html#/set-up/storage`)
  await other.getByLabel('Address of the server').fill(link)
  await other.getByRole('button', { name: 'Join', exact: true }).click()
  await other.getByText('The server does not know this code.').waitFor()
})
