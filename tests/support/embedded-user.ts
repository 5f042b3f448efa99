import { startEmbedded } from '#db/embedded.ts'

/** A process that uses the embedded database of a folder until SIGTERM, as the product does. */
const [folder] = process.argv.slice(2)
const database = await startEmbedded(folder ?? '')
const alive = setInterval(() => {}, 1_000)
process.once('SIGTERM', () => {
  clearInterval(alive)
  void database.stop()
})
process.stdout.write(`${database.connectionString}\n`)
