/** An organization that chose no way to decide. */
export const asTheJobHasIt = {
  name: 'As the job has it',
  meaning: 'The committee where a job names one, else the panel.',
}
