import { Body, Controller, HttpCode, Ip, Post } from '@nestjs/common';
import { requestNewPassword, setNewPassword, type RequestNewPassword as Request, type SetNewPassword as Choice } from '@tendril/contracts';
import { Public } from '@tendril/platform';
import { RequestNewPassword } from './request-new-password';
import { SetNewPassword } from './set-new-password';

@Controller()
export class NewPasswordController {
  constructor(private readonly requestLink: RequestNewPassword, private readonly set: SetNewPassword) {}

  @Post('new-password-links') @Public() @HttpCode(202)
  async request(@Body({ schema: requestNewPassword }) body: Request, @Ip() address: string): Promise<void> {
    await this.requestLink.run(body.email, address);
  }

  @Post('new-passwords') @Public() @HttpCode(204)
  async change(@Body({ schema: setNewPassword }) body: Choice): Promise<void> {
    await this.set.run(body);
  }
}
