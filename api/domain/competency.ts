/** The catalogue of competencies. Ids are shared by all kits, so that the rounds of one loop meet in one matrix. */
export const competencyTitles = {
  collaboration: 'Collaboration',
  decision_making: 'Decision-making',
  ownership: 'Ownership',
  communication: 'Communication',
  growth: 'Growth',
  people_leadership: 'People leadership',
  technical_strategy: 'Technical strategy',
  execution_delivery: 'Execution and delivery',
  culture_values: 'Culture and values',
  problem_solving: 'Problem solving',
  coding: 'Coding',
  system_design: 'System design',
  technical_depth: 'Technical depth',
  reliability: 'Reliability',
} as const

export type CompetencyId = keyof typeof competencyTitles

export const isCompetencyId = (id: string): id is CompetencyId => Object.hasOwn(competencyTitles, id)
