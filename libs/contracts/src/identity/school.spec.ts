import { createAcademicYear } from './school';

describe('an academic year', () => {
  const year = { name: '2026', startsOn: '2026-01-05', endsOn: '2026-11-27', terms: [] };
  const codes = (holidays: object[]) => createAcademicYear.safeParse({ ...year, holidays }).error?.issues.map(one => [one.path.join('.'), one.code === 'custom' ? one.params?.['code'] as unknown : one.code]) ?? [];

  it('has holidays that lie in it, at least in part', () => {
    expect(codes([{ name: 'Winter', startsOn: '2025-12-20', endsOn: '2026-01-06' }, { name: 'Summer', startsOn: '2026-11-27', endsOn: '2027-01-03' }])).toEqual([]);
    expect(codes([{ name: 'Later', startsOn: '2026-11-28', endsOn: '2026-11-28' }])).toEqual([['holidays', 'holiday_outside_year']]);
    expect(codes([{ name: 'Before', startsOn: '2026-01-01', endsOn: '2026-01-04' }])).toEqual([['holidays', 'holiday_outside_year']]);
  });
});
