/** What several acts at once on who has an article, when it is due and its tags are called. */
export const editAssignment = () => 'edit assignment'
