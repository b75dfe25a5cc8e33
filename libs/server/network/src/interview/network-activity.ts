import { Injectable } from '@nestjs/common';
import { StudentActivity } from '@tendril/identity';
import { StudentNetworks } from './student-network.repository';

/** Tells identity which students have begun a network. */
@Injectable()
export class NetworkActivity extends StudentActivity {
  constructor(private readonly networks: StudentNetworks) {
    super();
  }

  studentsWithWork(ids: readonly string[]): Promise<string[]> {
    return this.networks.studentsWith(ids);
  }
}
