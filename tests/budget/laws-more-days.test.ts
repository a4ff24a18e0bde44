import { holdLaws } from './hold-laws.ts'

holdLaws(5_000, 2)
