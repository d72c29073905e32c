import { holdAtOnce } from './two-runs.ts'

holdAtOnce(2)
