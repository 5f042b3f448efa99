import { listen } from '#db/listen.ts'
import { hintChannel } from '#db/queries/hints.ts'
import { readHint } from '#http/hints.ts'

/** A process that listens as a server with open streams does, and reads what it hears. It says once that it hears. */
const [connectionString = ''] = process.argv.slice(2)
listen(connectionString, hintChannel, {
  message: (text) => void readHint(text),
  up: () => process.stdout.write('listening\n'),
  down: () => {},
})
