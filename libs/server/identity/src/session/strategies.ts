import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { SignIn as SignInRequest } from '@tendril/contracts';
import { Strategy as CustomStrategy } from 'passport-custom';
import { Strategy as LocalStrategy } from 'passport-local';
import { SignIn, type SignedIn } from './sign-in';

interface Request<Kind extends SignInRequest['kind']> {
  readonly body: Extract<SignInRequest, { kind: Kind }>;
  readonly ip: string;
}

/** Staff and mentors: e-mail and password. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(LocalStrategy, 'password') {
  constructor(private readonly signIn: SignIn) {
    super({ usernameField: 'email', passwordField: 'password', passReqToCallback: true, session: false });
  }

  async validate({ ip }: Request<'password'>, email: string, password: string): Promise<SignedIn> {
    return this.signIn.byPassword(email, password, ip);
  }
}

/** Students: the school's code, a user name and a PIN. */
@Injectable()
export class PinStrategy extends PassportStrategy(CustomStrategy, 'pin') {
  constructor(private readonly signIn: SignIn) {
    super();
  }

  async validate({ body, ip }: Request<'pin'>): Promise<SignedIn> {
    return this.signIn.byPin(body.school, body.username, body.pin, ip);
  }
}

/** Mentors: the key of a mailed link. */
@Injectable()
export class LinkStrategy extends PassportStrategy(CustomStrategy, 'link') {
  constructor(private readonly signIn: SignIn) {
    super();
  }

  async validate({ body, ip }: Request<'link'>): Promise<SignedIn> {
    return this.signIn.byLink(body.school, body.token, ip);
  }
}
