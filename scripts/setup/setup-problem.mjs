/** Something that only the person at the machine can put right. The message says what happened and what to do. */
export class SetupProblem extends Error {}
