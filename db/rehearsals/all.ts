import type { Rehearsal } from '#domain/rehearsal/rehearsal.ts'
import { backendSystemDesignTeodor } from './backend-system-design-teodor.ts'
import { devopsTechnicalYuki } from './devops-technical-yuki.ts'
import { sweValuesMaren } from './swe-values-maren.ts'

/** Every rehearsal that ships with the product. */
export const rehearsals: Rehearsal[] = [sweValuesMaren, backendSystemDesignTeodor, devopsTechnicalYuki]
