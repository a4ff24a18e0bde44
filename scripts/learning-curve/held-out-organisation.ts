import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fitOutputs, type NumberedLabel } from '../train/fit-outputs.ts'
import { encodeModel } from '../train/encode-model.ts'
import { FeatureTable } from '../train/feature-table.ts'
import { type LabelledPost, projectFolder, readOwn, readShared, readTrain } from '../train/labelled-posts.ts'
import { mostEntries, trainSettings } from '../train/train-settings.ts'
import { type LinearModel, readModel } from '../../lib/classify/linear-model.ts'

export interface HeldOutOrganisation {
  name: string
  model: LinearModel
  posts: LabelledPost[]
}

/** Sources of one brand or trade, with what else is of that trade: none of it is shown to the model. */
const organisations = [
  { name: 'an airline', sources: ['airline_2014', 'us_airline_2015'] },
  { name: 'a maker of phones and computers', sources: ['apple_dfe', 'iphonex_pi', 'sanders'] },
  { name: 'a museum', sources: ['smile_museums'] },
]
/** Each with a model trained on all other sources; the posts are those that somebody labelled by reading. */
export function* heldOutOrganisations(): Generator<HeldOutOrganisation> {
  // Calibrated as the shipped model is.
  const { groups, temperature, offsets, threshold } = readModel(readFileSync(join(projectFolder, 'public/model.bin'))).header
  const header = { groups, temperature, offsets, threshold }
  const read = [...readTrain(), ...readShared('dev')].filter(({ isRead }) => isRead)
  const train = [...readTrain().filter(({ isRead }) => isRead), ...readOwn()]
  for (const { name, sources } of organisations) {
    const table = new FeatureTable()
    const seen = train.filter(({ source }) => !sources.includes(source))
    const numbered = seen.map((label): NumberedLabel => ({ label, numbered: table.number(label) }))
    const model = readModel(encodeModel(table, fitOutputs(table, numbered, [], trainSettings), header, mostEntries))
    yield { name, model, posts: read.filter(({ source }) => sources.includes(source)) }
  }
}
