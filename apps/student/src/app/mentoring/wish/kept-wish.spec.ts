import { jest } from '@jest/globals';
import { NO_WISHES, type MyMatchClient, type Wishes } from '@tendril/api-client';
import { sendKeptWish } from './kept-wish';

const whole: Wishes = { ...NO_WISHES, occupations: ['2221', '', '2142'], languages: ['rw'], times: ['evening'] };
const client = () => ({ saveWish: jest.fn(async () => undefined) });
const send = (wishes: Wishes, to = client()) => sendKeptWish(to as unknown as MyMatchClient, wishes, 3).then(() => to.saveWish.mock.calls);

it('sends a wish that was kept on the device on top of the version it was written on', async () => {
  expect(await send(whole)).toEqual([[{ occupations: ['2221', '2142'], languages: ['rw'], times: ['evening'], goal: '', meeting: 'either', place: '', studies: [], gender: null, version: 3 }]]);
});

it.each([[{ occupations: ['', '', ''] }], [{ languages: [] }], [{ times: [] }]])('leaves what is not complete on the device %j', async (missing) => {
  const to = client();
  await expect(send({ ...whole, ...missing }, to)).rejects.toMatchObject({ code: 'invalid' });
  expect(to.saveWish).not.toHaveBeenCalled();
});
