import { ApiError, bodyOf, MyMatchClient, type Wishes } from '@tendril/api-client';

/** Sends a wish that was kept on the device. @throws ApiError when it is not complete, or was changed elsewhere since */
export async function sendKeptWish(client: MyMatchClient, wishes: Wishes, base: number): Promise<void> {
  const body = bodyOf(wishes, base);
  if (!body.occupations.length || !body.languages.length || !body.times.length) throw new ApiError(400, 'invalid');
  await client.saveWish(body);
}
