import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  addContact, type AddContact, changeContact, type ChangeContact, contactView, idOf, listOf, recordTouchpoint, type RecordTouchpoint, touchpointView,
} from '@tendril/contracts';
import { Access, Answers } from '@tendril/platform';
import { MyContacts } from './my-contacts';

@Controller('my/contacts')
export class MyContactController {
  constructor(private readonly contacts: MyContacts) {}

  @Get() @Access('my-network:tend') @Answers(listOf(contactView))
  async list() {
    return { items: await this.contacts.list(), next: null };
  }

  @Post() @Access('my-network:tend') @Answers(contactView, 201)
  add(@Body({ schema: addContact }) body: AddContact) {
    return this.contacts.add(body);
  }

  @Get(':id') @Access('my-network:tend') @Answers(contactView)
  one(@Param('id', { schema: idOf('contact') }) id: string) {
    return this.contacts.view(id);
  }

  @Put(':id') @Access('my-network:tend') @Answers(contactView)
  change(@Param('id', { schema: idOf('contact') }) id: string, @Body({ schema: changeContact }) body: ChangeContact) {
    return this.contacts.change(id, body);
  }

  @Delete(':id') @Access('my-network:tend') @HttpCode(204)
  erase(@Param('id', { schema: idOf('contact') }) id: string): Promise<void> {
    return this.contacts.erase(id);
  }

  @Get(':id/touchpoints') @Access('my-network:tend') @Answers(listOf(touchpointView))
  async touches(@Param('id', { schema: idOf('contact') }) id: string) {
    return { items: await this.contacts.touches(id), next: null };
  }

  @Post(':id/touchpoints') @Access('my-network:tend') @Answers(contactView, 201)
  touch(@Param('id', { schema: idOf('contact') }) id: string, @Body({ schema: recordTouchpoint }) body: RecordTouchpoint) {
    return this.contacts.touch(id, body);
  }
}
