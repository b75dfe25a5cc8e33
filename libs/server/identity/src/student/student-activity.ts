/** A port: who among these students has worked already. Domains with students' work implement it, the app wires them together. */
export abstract class StudentActivity {
  /** @returns the ids among `ids` of students who have written or sent anything */
  abstract studentsWithWork(ids: readonly string[]): Promise<string[]>;
}
