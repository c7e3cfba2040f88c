// Chaos. A process of its own for a share of the seeds.
import { runRange, type Range } from './pool.ts'

const result = await runRange(JSON.parse(process.argv[2] ?? '') as Range)
process.send?.(result, () => process.exit(0))
