import { Body, Controller, HttpCode, Ip, Post } from '@nestjs/common';
import { requestSignInLink, type RequestSignInLink as Request } from '@tendril/contracts';
import { Public } from '@tendril/platform';
import { RequestSignInLink } from './request-sign-in-link';

@Controller('sign-in-links')
export class SignInLinkController {
  constructor(private readonly requestLink: RequestSignInLink) {}

  @Post() @Public() @HttpCode(202)
  async request(@Body({ schema: requestSignInLink }) body: Request, @Ip() address: string): Promise<void> {
    await this.requestLink.run(body.school, body.email, address);
  }
}
