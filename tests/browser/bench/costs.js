// What a process costs: its time, that of the processors, and the most memory it held.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

const POLL_MILLISECONDS = 5;
/** What Linux counts processor time in, on every architecture that people build sites on. */
const TICKS_A_SECOND = 100;

/** Runs a program that must succeed. Memory and processor time are those of the last look before its end; the system
    keeps the most memory itself, so that no moment between two looks is missed. */
export async function cost(program, words) {
  const began = performance.now();
  const child = spawn(program, words, { stdio: ["ignore", "pipe", "pipe"] });
  const used = { memory: 0, processor: 0 };
  const poll = setInterval(() => look(child.pid, used), POLL_MILLISECONDS);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (said += part));
  const code = await new Promise((done, fail) => child.on("error", fail).on("close", done));
  clearInterval(poll);
  if (code !== 0) throw new Error(`${program} ${words.join(" ")} ended with ${code}\n${said}`);
  return { milliseconds: performance.now() - began, ...used, said };
}

function look(pid, used) {
  let status;
  let numbers;
  try {
    status = readFileSync(`/proc/${pid}/status`, "utf8");
    numbers = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return; // It has ended.
  }
  const most = status.match(/^VmHWM:\s+(\d+) kB$/m);
  // A process that has ended and that nobody has asked about yet has no memory.
  if (!most) return;
  used.memory = Number(most[1]) * 1024;
  // The name may hold spaces; it stands between brackets. After it, the 12th and 13th fields are ticks.
  const fields = numbers.slice(numbers.lastIndexOf(")") + 2).split(" ");
  used.processor = ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_A_SECOND;
}
