import * as z from 'zod/mini'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import type { Endpoint } from '#contract/endpoint.ts'
import { operations } from '#contract/operations.ts'
import { problems, type ProblemCode } from '#contract/problem.ts'
import { accessTable } from './access.ts'

const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]), // keys of a constant that is not empty
  requestId: z.string(),
  issues: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
  current: z.optional(z.unknown()),
})

/** The OpenAPI 3.1 document, generated from the contracts. */
export function openApiDocument(): object {
  const paths: ZodOpenApiPathsObject = {}
  for (const [id, endpoint] of Object.entries<Endpoint>(operations)) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method]: operationOf(id, endpoint) }
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'Evenloop', version: '1.0.0', license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/api/v1' }],
    components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'evenloop_session' } } },
    security: [{ session: [] }],
    paths,
  })
}

function operationOf(id: string, endpoint: Endpoint): ZodOpenApiOperationObject {
  const isOpen = accessTable[id as keyof typeof operations].to === 'anyone' // ids come from the same table
  const content = endpoint.stream
    ? { 'text/event-stream': { schema: { type: 'string' as const } } }
    : endpoint.download
      ? filesOf(endpoint.download)
      : endpoint.response && { 'application/json': { schema: endpoint.response } }
  const accepted = endpoint.upload
    ? filesOf(endpoint.upload.types)
    : endpoint.body && { 'application/json': { schema: endpoint.body } }
  return {
    operationId: id,
    summary: endpoint.summary,
    ...(isOpen ? { security: [] } : {}),
    requestParams: {
      ...(endpoint.params ? { path: endpoint.params as z.ZodMiniObject } : {}), // params and query are objects by contract
      ...(endpoint.query ? { query: endpoint.query as z.ZodMiniObject } : {}),
    },
    ...(accepted ? { requestBody: { required: true, content: accepted } } : {}),
    responses: {
      [`${endpoint.status}`]: { description: 'Done', ...(content ? { content } : {}) },
      default: {
        description:
          endpoint.problems.length > 0 ? `A problem, among others: ${endpoint.problems.join(', ')}` : 'A problem',
        content: { 'application/problem+json': { schema: Problem } },
      },
    },
  }
}

/** OpenAPI 3.1: bytes have a media type and no schema. */
const filesOf = (types: readonly string[]) => Object.fromEntries(types.map((type) => [type, {}]))
