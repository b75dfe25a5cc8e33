import { inject, Service } from '@angular/core';
import type {
  AddContact, ChangeContact, ChangeInterview, ContactView, EndInterview, HoldInterview, InterviewView, MyInterview, PlanInterview, RecordTouchpoint, ReflectInterview, SendBackInterview,
  ScheduleInterview, ThankInterview, TouchpointView,
} from '@tendril/contracts';
import { Api } from './api';
import type { List } from './list';

/** A student's contacts and interviews, and what staff see of the interviews. */
@Service()
export class NetworkClient {
  private readonly api = inject(Api);

  contacts() { return this.api.get<List<ContactView>>('my/contacts'); }
  contact(id: string) { return this.api.get<ContactView>(`my/contacts/${id}`); }
  addContact(body: AddContact) { return this.api.post<ContactView>('my/contacts', body); }
  changeContact(id: string, body: ChangeContact) { return this.api.put<ContactView>(`my/contacts/${id}`, body); }
  removeContact(id: string) { return this.api.delete(`my/contacts/${id}`); }
  touchpoints(contactId: string) { return this.api.get<List<TouchpointView>>(`my/contacts/${contactId}/touchpoints`); }
  touch(contactId: string, body: RecordTouchpoint) { return this.api.post<ContactView>(`my/contacts/${contactId}/touchpoints`, body); }

  interviews() { return this.api.get<List<MyInterview>>('my/interviews'); }
  interview(id: string) { return this.api.get<MyInterview>(`my/interviews/${id}`); }
  plan(body: PlanInterview) { return this.api.post<MyInterview>('my/interviews', body); }
  change(id: string, body: ChangeInterview) { return this.api.put<MyInterview>(`my/interviews/${id}`, body); }
  schedule(id: string, body: ScheduleInterview) { return this.api.post<MyInterview>(`my/interviews/${id}/schedule`, body); }
  hold(id: string, body: HoldInterview) { return this.api.post<MyInterview>(`my/interviews/${id}/holding`, body); }
  reflect(id: string, body: ReflectInterview) { return this.api.post<MyInterview>(`my/interviews/${id}/reflection`, body); }
  thank(id: string, body: ThankInterview) { return this.api.post<MyInterview>(`my/interviews/${id}/thanks`, body); }
  end(id: string, body: EndInterview) { return this.api.post<MyInterview>(`my/interviews/${id}/ending`, body); }

  ofStudent(studentId: string) { return this.api.get<List<InterviewView>>(`students/${studentId}/interviews`); }
  seen(id: string) { return this.api.get<InterviewView>(`interviews/${id}`); }
  sendBack(id: string, body: SendBackInterview) { return this.api.post<InterviewView>(`interviews/${id}/return`, body); }
  approve(id: string) { return this.api.post<InterviewView>(`interviews/${id}/approval`); }
}
