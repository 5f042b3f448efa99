import { readDeployment } from '#db/queries/organizations.ts'
import type { Handler } from '#http/context.ts'

export const getSetup: Handler<'getSetup'> = async (_input, { db, isLoopback }) => {
  const { hasOwn, hasDemo } = await readDeployment(db)
  return { canSetUp: !hasOwn, hasDemo, needsCode: !isLoopback }
}
