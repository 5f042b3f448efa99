import { spawnSync } from 'node:child_process'
import { userInfo } from 'node:os'

/** As whom the server runs. PostgreSQL refuses to run as root, which containers and small machines often are. */
export type Account = {
  /** The user id that owns the server's files, or null where the system has no such thing. */
  ownerId: number | null
  /** True where the server is somebody else than this process, so that it needs a way into the folder. */
  isStranger: boolean
  runs: (
    command: string,
    args: string[],
  ) => { command: string; args: string[]; options: { uid?: number; gid?: number } }
}

const NOBODY = 65534
/** In a user namespace of its own the server believes that it is nobody, and its files still belong to this user. */
const NAMESPACE = ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--']

export function serverAccount(): Account {
  const ownerId = process.getuid?.() ?? null
  const isAccepted = ownerId === null || (ownerId !== 0 && hasName())
  if (!isAccepted && spawnSync('unshare', [...NAMESPACE, 'true']).status === 0) {
    const runs = (command: string, args: string[]) => ({
      command: 'unshare',
      args: [...NAMESPACE, command, ...args],
      options: {},
    })
    return { ownerId, isStranger: false, runs }
  }
  const options = ownerId === 0 ? { uid: NOBODY, gid: NOBODY } : {}
  return {
    ownerId: ownerId === 0 ? NOBODY : ownerId,
    isStranger: ownerId === 0,
    runs: (command, args) => ({ command, args, options }),
  }
}

/** A container may run under a number that no user has; PostgreSQL refuses that too. */
function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}
