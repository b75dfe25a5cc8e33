import { Body, Controller, Ip, Post, Req, Res } from '@nestjs/common';
import { acceptInvitation, invitationView, lookUpInvitation, sessionView, type AcceptInvitation as Acceptance, type InvitationView, type LookUpInvitation, type SessionView } from '@tendril/contracts';
import { Answers, Public } from '@tendril/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { deviceName } from '../session/device-name';
import { OwnSessions } from '../session/own-sessions';
import { sessionToken, setSessionCookie } from '../session/session-cookie';
import { AcceptInvitation } from './accept-invitation';

@Controller('invitations')
export class InvitationController {
  constructor(private readonly invitations: AcceptInvitation, private readonly sessions: OwnSessions) {}

  @Post('lookup') @Public() @Answers(invitationView)
  async lookUp(@Body({ schema: lookUpInvitation }) body: LookUpInvitation): Promise<InvitationView> {
    return this.invitations.lookUp(body);
  }

  @Post('acceptance') @Public() @Answers(sessionView, 201)
  async accept(@Body({ schema: acceptInvitation }) body: Acceptance, @Ip() address: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionView> {
    const signedIn = await this.invitations.accept(body, address);
    const { token, view } = await this.sessions.begin(signedIn, deviceName(request.headers['user-agent']), sessionToken(request));
    setSessionCookie(reply, token, false);
    return view;
  }
}
