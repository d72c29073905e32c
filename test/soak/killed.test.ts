import { hostile } from '../hostile/rows.ts'
import { killChecks } from './kill-checks.ts'

const expected = 'after --resume all rows as before'

hostile('14 kills: atlas', expected, () => killChecks({ name: 'atlas', kills: 14 }), 3600)
hostile('14 kills: rainbond', expected, () => killChecks({ name: 'rainbond', kills: 14 }), 3600)
hostile('16 kills: reference', expected, () => killChecks({ name: 'reference', kills: 16 }), 3600)
hostile('16 kills: lenient', expected, () => killChecks({ name: 'lenient', kills: 16 }), 3600)
