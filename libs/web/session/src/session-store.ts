import type { AcceptInvitation, ChooseMembership, SessionView, SignIn } from '@tendril/contracts';
import { HttpContext, HttpContextToken } from '@angular/common/http';
import { computed, inject, Service, signal } from '@angular/core';
import { Api, ApiError } from '@tendril/api-client/base';
import { wipeDevice } from './wipe-device';

/** One of the memberships that a person can work as. */
export type MembershipChoice = SessionView['memberships'][number];

/** Marks a request whose 401 is an answer, not a lost session. */
export const ASKS_WHO = new HttpContextToken<boolean>(() => false);
const asksWho = () => new HttpContext().set(ASKS_WHO, true);

/** Who is signed in here: read once from the API, then kept by signing in, choosing a school and signing out. */
@Service()
export class SessionStore {
  private readonly api = inject(Api);
  private readonly state = signal<SessionView | null | undefined>(undefined);
  private readonly lost = signal<SessionView | null>(null);
  private asked?: Promise<SessionView | null>;

  /** The session; null when nobody is signed in, undefined while that is not known. */
  readonly view = this.state.asReadonly();
  readonly member = computed(() => this.state()?.member ?? null);
  /** Whose words are being kept on the device: the member, and once the session is lost still that member, until somebody signs in. */
  readonly writer = computed(() => (this.state() ?? this.lost())?.member ?? null);
  readonly memberships = computed(() => this.state()?.memberships ?? []);
  readonly school = computed(() => this.member()?.school ?? null);
  /** What the person is called: the preferred name where there is one. */
  readonly name = computed(() => this.member()?.preferredName ?? this.member()?.givenName ?? '');

  /** Asks the API once; later calls get the same answer. A call that failed is made again by the next. */
  known(): Promise<SessionView | null> {
    this.asked ??= this.api.get<SessionView>('session', {}, asksWho()).catch(nobody).then((view) => this.keep(view));
    this.asked.catch(() => (this.asked = undefined));
    return this.asked;
  }

  /** Refused as `ApiError`. `member` is null in the answer while the person has several schools and has chosen none. */
  async signIn(body: SignIn): Promise<SessionView> {
    return this.keep(await this.api.post<SessionView>('session', body, asksWho()));
  }

  /** Accepting an invitation signs in. */
  async accept(body: AcceptInvitation): Promise<SessionView> {
    return this.keep(await this.api.post<SessionView>('invitations/acceptance', body, asksWho()));
  }

  async choose(body: ChooseMembership): Promise<SessionView> {
    return this.keep(await this.api.put<SessionView>('session/membership', body));
  }

  /** Ends this session and leaves nothing of it on the device, also when the network is gone. */
  signOut(): Promise<void> {
    return this.end('session');
  }

  /** Ends every session of this person. */
  signOutEverywhere(): Promise<void> {
    return this.end('sessions');
  }

  /** Forgets the session without asking the API: it has said that there is none. */
  forget(): void {
    const lost = this.state() ?? this.lost();
    this.keep(null);
    this.lost.set(lost);
  }

  private async end(path: 'session' | 'sessions'): Promise<void> {
    await wipeDevice();
    try {
      await this.api.delete(path, undefined, asksWho());
    } finally {
      this.keep(null);
    }
  }

  private keep<T extends SessionView | null>(view: T): T {
    this.state.set(view);
    this.lost.set(null);
    this.asked = Promise.resolve(view);
    return view;
  }
}

const nobody = (failure: unknown): null => {
  if (failure instanceof ApiError && failure.status === 401) return null;
  throw failure;
};
