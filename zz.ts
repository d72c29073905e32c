import { runLeniently, lenientContract } from './test/hostile/lenient-runs.ts'
const contract = lenientContract()
for (const seed of [1,2]) {
  const c = process.cpuUsage(); 
  const r = await runLeniently(contract, { seed })
  const d = process.cpuUsage(c)
  console.log(seed, r.requests, 'cpu', Math.round(d.user/1000))
}
