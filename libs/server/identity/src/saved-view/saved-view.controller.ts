import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { changeView, type ChangeView, idOf, listOf, savedView, type SavedView as SavedViewView, savedViewQuery, type SavedViewQuery, saveView, type SaveView } from '@tendril/contracts';
import { Access, Answers, Audit, currentActor, refused } from '@tendril/platform';
import { unlessTaken } from '../school/unless-taken';
import { SavedViews } from './saved-view.repository';

const NAME = { saved_view_name: 'name' };
const MOST = 50;

@Controller('saved-views')
export class SavedViewController {
  constructor(private readonly views: SavedViews, private readonly audit: Audit) {}

  @Get() @Access('saved-view:own') @Answers(listOf(savedView))
  async list(@Query({ schema: savedViewQuery }) { screen }: SavedViewQuery) {
    return { items: (await this.views.mine(screen)).map(one => one.view()), next: null };
  }

  /** @throws ProblemError 400 when a view of this screen has the name, 422 when there are too many */
  @Post() @Access('saved-view:own') @Answers(savedView, 201)
  async save(@Body({ schema: saveView }) body: SaveView): Promise<SavedViewView> {
    await this.views.takeTurn();
    if ((await this.views.mine(body.screen)).length >= MOST) throw refused('too_many_views', { most: MOST });
    const view = await unlessTaken(NAME, () => this.views.add({ ...body, ownerId: currentActor().membershipId }));
    await this.audit.record('saved-view.saved', view.id);
    return view.view();
  }

  @Put(':id') @Access('saved-view:own') @Answers(savedView)
  async change(@Param('id', { schema: idOf('savedView') }) id: string, @Body({ schema: changeView }) { version, ...body }: ChangeView): Promise<SavedViewView> {
    const view = await this.views.own(id);
    this.views.expectVersion(view, version);
    await unlessTaken(NAME, () => this.views.change(Object.assign(view, body)));
    await this.audit.record('saved-view.changed', id);
    return view.view();
  }

  @Delete(':id') @Access('saved-view:own') @HttpCode(204)
  async remove(@Param('id', { schema: idOf('savedView') }) id: string): Promise<void> {
    await this.views.own(id);
    await this.views.erase([id]);
    await this.audit.record('saved-view.removed', id);
  }
}
