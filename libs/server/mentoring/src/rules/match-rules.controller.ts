import { Body, Controller, Get, Put } from '@nestjs/common';
import { matchRules, saveMatchRules, type MatchRules, type SaveMatchRules } from '@tendril/contracts';
import { MemberNames } from '@tendril/identity';
import { Access, Answers, Audit, currentSchoolId } from '@tendril/platform';
import { DEFAULT_MATCH_RULES } from './match-rules';
import { MatchRulesHistory } from './match-rules.repository';

@Controller('match-rules')
export class MatchRulesController {
  constructor(private readonly history: MatchRulesHistory, private readonly members: MemberNames, private readonly audit: Audit) {}

  @Get() @Access('match-rules:read') @Answers(matchRules)
  async show(): Promise<MatchRules> {
    const latest = await this.history.latest();
    const names = await this.members.of(latest ? [latest.savedBy] : []);
    return { ...(await this.history.current()), defaults: DEFAULT_MATCH_RULES, savedBy: latest && (names.get(latest.savedBy) ?? ''), savedAt: latest?.savedAt.toISOString() ?? null };
  }

  @Put() @Access('match-rules:change') @Answers(matchRules)
  async change(@Body({ schema: saveMatchRules }) body: SaveMatchRules): Promise<MatchRules> {
    await this.history.save(body);
    await this.audit.record('match-rules.changed', currentSchoolId(), { version: body.version + 1, sameGenderOnly: body.sameGenderOnly });
    return this.show();
  }
}
