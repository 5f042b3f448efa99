import { QueryClient } from '@tanstack/react-query'
import { CallError } from './call.ts'

/** Server state lives here. Refusals are answers and are not retried; an unreachable server is asked again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 5_000,
      retry: (failures, error) => failures < 2 && !(error instanceof CallError && error.problem.status < 500),
    },
    mutations: { networkMode: 'always' },
  },
})
