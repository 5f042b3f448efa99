/** Where this device keeps a topic that is being written. */
export const topicKey = (interviewId: string) => `${interviewId}/topic`
