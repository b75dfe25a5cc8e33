import { z } from 'zod';
import { optionalLine } from '../shared/fields';
import { isDistinct } from './occupation';

/** Where the two would meet. */
export const meetingMode = z.enum(['in-person', 'online', 'either']);
export type MeetingMode = z.infer<typeof meetingMode>;

/** Broad fields of study, those of ISCED-F 2013 in short. */
export const studyField = z.enum(['education', 'arts', 'social-sciences', 'business-law', 'natural-sciences', 'computing', 'engineering', 'agriculture', 'health', 'services']);
export type StudyField = z.infer<typeof studyField>;
export const studyFields = z.array(studyField).max(3).refine(isDistinct, { params: { code: 'twice' } });

/** Kept only where somebody says so, and used only by a school's rule. */
export const gender = z.enum(['female', 'male']);
export type Gender = z.infer<typeof gender>;

/** A town or district, '' where nobody said. */
export const place = optionalLine(60);
