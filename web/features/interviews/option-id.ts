/** The id of an option of a `ListBox`, for the field's aria-activedescendant. */
export const optionId = (listId: string, index: number) => `${listId}-${index}`
