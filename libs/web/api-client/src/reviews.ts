import { inject, Service } from '@angular/core';
import type { ChangeReviewComment, ReviewComment, ReviewNeighbours, ReviewPresence, ReviewSubmission, SubmissionView, WriteReviewComment } from '@tendril/contracts';
import { address, Api } from './api';
import type { List } from './list';

/** Reading and answering what students sent. */
@Service()
export class ReviewsClient {
  private readonly api = inject(Api);

  review(submissionId: string, body: ReviewSubmission) { return this.api.post<SubmissionView>(`submissions/${submissionId}/review`, body); }
  takeBack(reviewId: string) { return this.api.delete(`reviews/${reviewId}`); }
  neighbours(submissionId: string) { return this.api.get<ReviewNeighbours>(`submissions/${submissionId}/neighbours`); }
  /** To be said again every ten seconds; answers who else is there. */
  come(submissionId: string) { return this.api.put<ReviewPresence>(`submissions/${submissionId}/presence`, {}); }
  go(submissionId: string) { return this.api.delete(`submissions/${submissionId}/presence`); }
  fileAddress(id: string) { return address(`work-files/${id}`); }

  comments() { return this.api.get<List<ReviewComment>>('review-comments'); }
  writeComment(body: WriteReviewComment) { return this.api.post<ReviewComment>('review-comments', body); }
  changeComment(id: string, body: ChangeReviewComment) { return this.api.put<ReviewComment>(`review-comments/${id}`, body); }
  removeComment(id: string) { return this.api.delete(`review-comments/${id}`); }
}
