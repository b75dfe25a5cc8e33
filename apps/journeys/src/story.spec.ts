import { picture } from './browser';
import { assign, issuePins, signIn, writeExercise } from './chapters/assignment';
import { addContact, hold, prepare, submit } from './chapters/interview';
import { fillTheQueue, reviewByKeyboard } from './chapters/keyboard';
import { mentorSeesHerStudent, recordConsent, runAndPublish, sayWish, studentSeesHerMentor, takeBackAndPublish } from './chapters/matching';
import { approve, enter, signUp } from './chapters/mentor';
import { readNumbers, readTrail } from './chapters/reports';
import { accept, returnWork, sendAgain, waitForTheComment } from './chapters/review';
import { acceptInvitation, addYear, beginSchool, importRoster, inviteCounsellor } from './chapters/school';
import { Story } from './story';

/** Each chapter stands on those before it: when one fails, the rest is not told. */
describe('a school runs the whole story', () => {
  let story: Story;
  let lost = false;

  beforeAll(async () => {
    story = await Story.begin();
  }, 120_000);

  afterAll(async () => {
    await story?.end();
  }, 60_000);

  const chapter = (title: string, tell: (story: Story) => Promise<void>) => it(title, async () => {
    if (lost) throw Object.assign(new Error('a chapter before this one failed'), { stack: '' });
    await tell(story).catch(async (error: unknown) => {
      lost = true;
      for (const [person, page] of story.windows()) await picture(page, `failed-${person}`);
      throw error;
    });
  }, 120_000);

  chapter('begins with the operator’s command and the admin’s password', beginSchool);
  chapter('goes on with an academic year', addYear);
  chapter('takes a roster in, in names of any script', importRoster);
  chapter('invites a counsellor and gives him a caseload', inviteCounsellor);
  chapter('lets him in by the mailed link, to his own caseload', acceptInvitation);
  chapter('lets him make an exercise the school’s own by copying and changing it', writeExercise);
  chapter('assigns the informational interview with a due date', assign);
  chapter('prints PIN slips, and gives a new PIN for a lost one', issuePins);
  chapter('lets the student in by her PIN to one next action, in three languages', signIn);
  chapter('has her add the person she wants to speak to', addContact);
  chapter('has her say why and write her questions', prepare);
  chapter('has her log the talk, the notes, the reflection and the thank-you', hold);
  chapter('takes her work in', submit);
  chapter('shows it to the counsellor, who returns it with a comment', returnWork);
  chapter('keeps the comment back while it can still be undone', waitForTheComment);
  chapter('has an alumna sign up and confirm her address meanwhile', signUp);
  chapter('shows the student the comment, and takes her work in again', sendAgain);
  chapter('has the counsellor accept it', accept);
  chapter('approves the alumna with the date her clearance ends', approve);
  chapter('lets her in by a link', enter);
  chapter('records the consent of the student’s guardian', recordConsent);
  chapter('asks the student which occupations interest her', sayWish);
  chapter('runs the matching, shows scores and reasons, keeps a pin, and publishes', runAndPublish);
  chapter('takes the publication back before anybody has answered, and publishes another run', takeBackAndPublish);
  chapter('shows the student her mentor by first name only', studentSeesHerMentor);
  chapter('shows the mentor her student by first name only', mentorSeesHerStudent);
  chapter('shows the counsellor the numbers, who stands behind one, and that list as a file', readNumbers);
  chapter('shows the head in the audit trail that it was fetched', readTrail);

  chapter('enters fifty papers for the class', fillTheQueue);
  chapter('reviews the fifty by keyboard alone', reviewByKeyboard);

  it('shows axe nothing on any screen, light and dark, narrow and wide', () => {
    expect(story.findings).toEqual([]);
  });

  it('asked no other origin for anything and broke no policy', () => {
    expect(story.elsewhere).toEqual([]);
    expect(story.faults).toEqual([]);
  });
});
