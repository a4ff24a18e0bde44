import { holdLaws } from './hold-laws.ts'

// Together with the other half 10,000 days; two files, so that two cores share them.
holdLaws(5_000, 1)
