import type { Kit } from '#domain/kit.ts'
import { emDelivery } from './em-delivery.ts'
import { emHiringManagerScreen } from './em-hiring-manager-screen.ts'
import { emPeople } from './em-people.ts'
import { emRecruiterScreen } from './em-recruiter-screen.ts'
import { emValues } from './em-values.ts'
import { sweValues } from './swe-values.ts'
import { devopsBehavioral } from './devops-behavioral.ts'
import { devopsTechnical } from './devops-technical.ts'
import { backendTechnical } from './backend-technical.ts'
import { devopsCoding } from './devops-coding.ts'
import { devopsSystemDesign } from './devops-system-design.ts'
import { devopsRecruiterScreen } from './devops-recruiter-screen.ts'
import { backendSystemDesign } from './backend-system-design.ts'
import { backendCoding } from './backend-coding.ts'
import { backendValues } from './backend-values.ts'
import { emSystemDesign } from './em-system-design.ts'

/** Every kit that ships with the product, in the order of the library. */
export const kits: Kit[] = [
  sweValues,
  emRecruiterScreen,
  emHiringManagerScreen,
  emPeople,
  emSystemDesign,
  emDelivery,
  emValues,
  backendTechnical,
  backendSystemDesign,
  backendCoding,
  backendValues,
  devopsRecruiterScreen,
  devopsTechnical,
  devopsCoding,
  devopsSystemDesign,
  devopsBehavioral,
]
