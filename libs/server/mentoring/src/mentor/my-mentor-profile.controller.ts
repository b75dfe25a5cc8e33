import { Body, Controller, Get, Put } from '@nestjs/common';
import { changeMentorProfile, myMentorProfile, type ChangeMentorProfile as Profile } from '@tendril/contracts';
import { Schools } from '@tendril/identity';
import { Access, Answers, currentActor } from '@tendril/platform';
import { ChangeMentorProfile } from './change-mentor-profile';
import { Mentors } from './mentor.repository';

@Controller('my/mentor-profile')
export class MyMentorProfileController {
  constructor(private readonly mentors: Mentors, private readonly change: ChangeMentorProfile, private readonly schools: Schools) {}

  @Get() @Access('my-mentor-profile:change') @Answers(myMentorProfile)
  async get() {
    return this.mentors.standingOf(currentActor().membershipId, await this.schools.today());
  }

  @Put() @Access('my-mentor-profile:change') @Answers(myMentorProfile)
  put(@Body({ schema: changeMentorProfile }) body: Profile) {
    return this.change.run(body);
  }
}
