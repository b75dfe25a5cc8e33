/** Today as the reader's calendar has it, YYYY-MM-DD, or so many days later. */
export function dayFromNow(days = 0): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return [day.getFullYear(), String(day.getMonth() + 1).padStart(2, '0'), String(day.getDate()).padStart(2, '0')].join('-');
}
