import { startThings, thingsCredentials } from './test/hostile/things-server.ts'
import { writeThings } from './test/hostile/things-document.ts'
import { runCheck, runCheckHere, inFolder } from './test/hostile/run-check.ts'
const s = await startThings()
await inFolder(async f => {
 const d = writeThings(f)
 console.log(await runCheck([d,'--url',s.url,...thingsCredentials],{folder:f}))
 console.log(s.requests.length, [...s.things])
})
await s.close()
