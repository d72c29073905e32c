import { loadOne } from './load-one.ts'

/** The child process of the corpus: loads each file that it is told, and answers with the outcome. */
process.on('message', (file) => {
  process.send?.(loadOne(String(file)))
})
