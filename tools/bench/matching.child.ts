import { existsSync, readFileSync } from 'node:fs';
import { solve } from '@tendril/matching';
import { readInstance } from './matching-file';
import { deferredAcceptance, greedy, highs, munkres, type Rival } from './matching-rivals';
import { timeArrivals } from './matching-arrivals';

const [, , name = '', path = '', repeats = '1'] = process.argv;

/** One solver on one instance in a process of its own, so that its peak memory is its own; the answer is one line of JSON. */
const RIVALS: Record<string, Rival> = { tendril: (instance) => solve(instance).mentorOf, greedy, deferredAcceptance, highs, munkres };

const instance = readInstance(path);
const answer = name === 'arrivals' ? timeArrivals(instance, 400, Number(repeats)) : await timeRival(RIVALS[name]!, Number(repeats));
console.log(JSON.stringify(answer));

async function timeRival(rival: Rival, times: number) {
  let mentorOf = new Int32Array();
  let first = 0;
  let milliseconds = Infinity;
  for (let turn = 0; turn < times; turn++) {
    const before = process.cpuUsage();
    mentorOf = Int32Array.from(await rival(instance));
    const { user, system } = process.cpuUsage(before);
    milliseconds = Math.min(milliseconds, (user + system) / 1000);
    if (turn === 0) first = milliseconds;
  }
  return { milliseconds, first, peakMegabytes: peakMegabytes(), ...tiers(mentorOf) };
}

/** Linux hands the greatest resident set of a process on to those that it starts; the one in `status` begins anew with the program. */
function peakMegabytes(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS) / 1024;
}

function tiers(mentorOf: Int32Array) {
  let matched = 0, priorityMatched = 0, score = 0;
  mentorOf.forEach((mentor, student) => {
    if (mentor === -1) return;
    matched++;
    priorityMatched += instance.priority[student]!;
    const row = instance.mentor.subarray(instance.rowStart[student], instance.rowStart[student + 1]);
    score += instance.score[instance.rowStart[student]! + row.indexOf(mentor)]!;
  });
  return { matched, priorityMatched, score };
}
