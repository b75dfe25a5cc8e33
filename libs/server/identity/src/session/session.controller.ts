import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Req, Res, UseGuards } from '@nestjs/common';
import { chooseMembership, idOf, listOf, sessionRow, sessionView, signIn, type ChooseMembership, type SessionRow, type SessionView, type SignIn } from '@tendril/contracts';
import { Access, Answers, CurrentSession, Public, Stream, type Session } from '@tendril/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { clearSessionCookie, sessionToken, setSessionCookie } from './session-cookie';
import { OwnSessions } from './own-sessions';
import { deviceName } from './device-name';
import type { SignedIn } from './sign-in';
import { SignInGuard } from './sign-in.guard';

// A session reaches across schools, so that these routes open their own transactions: hence @Stream().
@Controller()
export class SessionController {
  constructor(private readonly sessions: OwnSessions) {}

  @Post('session') @Public() @UseGuards(SignInGuard) @Answers(sessionView, 201)
  async signIn(@Body({ schema: signIn }) _body: SignIn, @Req() request: FastifyRequest & { signedIn: SignedIn }, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionView> {
    const { token, view } = await this.sessions.begin(request.signedIn, deviceName(request.headers['user-agent']), sessionToken(request));
    setSessionCookie(reply, token, request.signedIn.method === 'link');
    return view;
  }

  @Get('session') @Access('session:own') @Stream() @Answers(sessionView)
  async show(@CurrentSession() session: Session): Promise<SessionView> {
    return this.sessions.view(session);
  }

  @Put('session/membership') @Access('session:own') @Stream() @Answers(sessionView)
  async choose(@CurrentSession() session: Session, @Body({ schema: chooseMembership }) body: ChooseMembership, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionView> {
    const { token, view } = await this.sessions.choose(session, body.membershipId);
    setSessionCookie(reply, token, false);
    return view;
  }

  @Delete('session') @Access('session:own') @Stream() @HttpCode(204)
  async signOut(@CurrentSession() session: Session, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.end(session, session.sessionId);
    clearSessionCookie(reply);
  }

  @Get('sessions') @Access('session:own') @Stream() @Answers(listOf(sessionRow))
  async list(@CurrentSession() session: Session): Promise<{ items: SessionRow[]; next: null }> {
    return { items: await this.sessions.list(session), next: null };
  }

  @Delete('sessions') @Access('session:own') @Stream() @HttpCode(204)
  async signOutEverywhere(@CurrentSession() session: Session, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.endAll(session);
    clearSessionCookie(reply);
  }

  @Delete('sessions/:id') @Access('session:own') @Stream() @HttpCode(204)
  async endOne(@CurrentSession() session: Session, @Param('id', { schema: idOf('session') }) id: string): Promise<void> {
    await this.sessions.end(session, id);
  }
}
