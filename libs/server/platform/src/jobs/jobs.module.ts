import { type BeforeApplicationShutdown, type DynamicModule, Injectable, Module, type OnApplicationBootstrap, type Provider } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { Tenancy } from '../tenancy/tenancy';
import { Cancellation } from './cancellation';
import { CleanUp } from './clean-up';
import { CloseStreams } from './close-streams';
import { DeadEvents } from './dead-events';
import { DeadEventsRepository } from './dead-events.repository';
import { Delivery } from './delivery';
import { DueEvents } from './due-events.repository';
import { EachSchool } from './each-school';
import { EventWorkers, type WorkerTimings } from './event-workers';
import { Handlers } from './handlers';
import { JobQueues } from './job-queues';
import { Messages } from './messages';
import { Progress } from './progress';
import { RecurringJobs } from './recurring-jobs';
import { RetentionRepository } from './retention.repository';

/** What every process has of events and jobs; whoever uses them provides `Messages`. */
export const jobsProviders: Provider[] = [Handlers, DueEvents, DeadEventsRepository, DeadEvents, Delivery, Progress, Cancellation, CloseStreams, EachSchool, RetentionRepository, CleanUp];

/** Runs the workers while the process lives. */
@Injectable()
class RunningWorkers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(private readonly workers: EventWorkers) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.workers.start();
  }

  /** Before the database is closed. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.workers.stop();
  }
}

/** The job process's part: relay, workers, recurring jobs. */
@Module({})
export class WorkerJobsModule {
  /** @param recurring a provider of `RecurringJobs` */
  static forRoot(options: { readonly queues: JobQueues; readonly recurring: Provider; readonly timings?: WorkerTimings }): DynamicModule {
    return {
      module: WorkerJobsModule,
      providers: [
        options.recurring,
        {
          provide: EventWorkers,
          inject: [Tenancy, Clock, Delivery, DeadEvents, Messages, RecurringJobs],
          useFactory: (tenancy: Tenancy, clock: Clock, delivery: Delivery, dead: DeadEvents, messages: Messages, recurring: RecurringJobs) =>
            new EventWorkers({ queues: options.queues, tenancy, clock, delivery, dead, messages, recurring, ...(options.timings && { timings: options.timings }) }),
        },
        RunningWorkers,
      ],
      exports: [EventWorkers],
    };
  }
}
