// Reads jobs as JSON lines from standard input, {name, lang, train: [[label, text]], test: [[label, text]]}, trains nlp.js
// on each and answers one JSON line: accuracy over in-scope messages, AUROC, out-of-scope recall at 90 and 95 % kept, times.
const { containerBootstrap } = require('@nlpjs/core');
const { Nlp } = require('@nlpjs/nlp');
const { LangEn } = require('@nlpjs/lang-en');
const { LangPl } = require('@nlpjs/lang-pl');
const { LangRo } = require('@nlpjs/lang-ro');
const readline = require('readline');

const OUT = 'out_of_scope';
const MICROS = 1e3;

async function trained(job) {
  const container = await containerBootstrap();
  container.use(Nlp);
  for (const language of [LangEn, LangPl, LangRo]) {
    container.use(language);
  }
  const nlp = container.get('nlp');
  nlp.settings.autoSave = false;
  nlp.settings.log = false;
  nlp.addLanguage(job.lang);
  for (const [label, text] of job.train) {
    nlp.addDocument(job.lang, text, label === OUT ? 'None' : label);
  }
  await nlp.train();
  return nlp;
}

async function judged(nlp, job) {
  const inside = [];
  const outside = [];
  const micros = [];
  let right = 0;
  for (const [label, text] of job.test) {
    const start = process.hrtime.bigint();
    const result = await nlp.process(job.lang, text);
    micros.push(Number(process.hrtime.bigint() - start) / MICROS);
    const guesses = (result.classifications || []).filter((guess) => guess.intent !== 'None');
    const score = guesses.length ? guesses[0].score : 0;
    if (label === OUT) {
      outside.push(score);
    } else {
      inside.push(score);
      right += guesses.length && guesses[0].intent === label ? 1 : 0;
    }
  }
  return { inside, outside, micros, right };
}

function recall(inside, outside, kept) {
  if (!outside.length) {
    return null;
  }
  const sorted = [...inside].sort((a, b) => a - b);
  const threshold = sorted[Math.floor((1 - kept) * sorted.length)];
  return outside.filter((score) => score < threshold).length / outside.length;
}

function auroc(inside, outside) {
  if (!outside.length) {
    return null;
  }
  let wins = 0;
  for (const a of inside) {
    for (const b of outside) {
      wins += a > b ? 1 : a === b ? 0.5 : 0;
    }
  }
  return wins / inside.length / outside.length;
}

function at(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

async function main() {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const job = JSON.parse(line);
    const start = process.hrtime.bigint();
    const nlp = await trained(job);
    const trainSeconds = Number(process.hrtime.bigint() - start) / 1e9;
    const { inside, outside, micros, right } = await judged(nlp, job);
    micros.sort((a, b) => a - b);
    console.log(
      JSON.stringify({
        name: job.name,
        accuracy: right / inside.length,
        auroc: auroc(inside, outside),
        oosRecall90: recall(inside, outside, 0.9),
        oosRecall95: recall(inside, outside, 0.95),
        p50us: at(micros, 0.5),
        p99us: at(micros, 0.99),
        trainSeconds,
      }),
    );
  }
}

main();
