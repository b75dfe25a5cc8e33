import { Global, Module } from '@nestjs/common';
import { ExercisesActivity, ExercisesModule, InterviewEvidencePort } from '@tendril/exercises';
import { StudentActivity } from '@tendril/identity';
import { NetworkActivity, NetworkInterviewEvidence, NetworkModule } from '@tendril/network';

/** Answers of one domain to a question that another must ask at this moment. */
class AnyActivity extends StudentActivity {
  constructor(private readonly sources: readonly StudentActivity[]) {
    super();
  }

  override async studentsWithWork(ids: readonly string[]): Promise<string[]> {
    const found = new Set<string>();
    for (const source of this.sources) for (const id of await source.studentsWithWork(ids)) found.add(id);
    return [...found];
  }
}

/** Wires the ports, so that no domain imports the one that answers it. */
@Global()
@Module({
  imports: [ExercisesModule, NetworkModule],
  providers: [
    { provide: InterviewEvidencePort, useExisting: NetworkInterviewEvidence },
    { provide: StudentActivity, useFactory: (exercises: ExercisesActivity, network: NetworkActivity) => new AnyActivity([exercises, network]), inject: [ExercisesActivity, NetworkActivity] },
  ],
  exports: [InterviewEvidencePort, StudentActivity],
})
export class PortsModule {}
