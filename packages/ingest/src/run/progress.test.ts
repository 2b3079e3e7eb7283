import { expect, it } from 'vitest';

import { createProgress, type Progress } from './progress.ts';

interface Screen {
  readonly progress: Progress;
  readonly written: string[];
  /** Moves the clock on. */
  readonly pass: (milliseconds: number) => void;
}

function screen(isTerminal: boolean): Screen {
  const written: string[] = [];
  let now = 7_000_000;
  const progress = createProgress(
    { isTerminal, write: (text) => void written.push(text) },
    () => now,
  );
  return {
    progress,
    written,
    pass(milliseconds) {
      now += milliseconds;
    },
  };
}

const CLEAR = '\r\u001B[K';

it('shows a terminal one line that changes: bar, part, count, rate and time left', () => {
  const { progress, written, pass } = screen(true);

  pass(2000);
  progress.update(5000, 0.25);
  pass(60_000);
  progress.update(1_240_000, 0.5);

  expect(written).toEqual([
    `${CLEAR}[######------------------] 25 %  5,000 records  2,500/s  6 s left`,
    `${CLEAR}[############------------] 50 %  1,240,000 records  20,000/s  1 min 2 s left`,
  ]);
});

it('writes a line every five seconds where nobody watches', () => {
  const { progress, written, pass } = screen(false);

  pass(4999);
  progress.update(1000, 0.1);
  pass(1);
  progress.update(2000, 0.2);
  pass(4999);
  progress.update(3000, 0.3);
  pass(1);
  progress.update(4000, 0.4);

  expect(written).toEqual([
    '[#####-------------------] 20 %  2,000 records  400/s  20 s left\n',
    '[##########--------------] 40 %  4,000 records  400/s  15 s left\n',
  ]);
});

it('changes the line of a terminal ten times a second at most', () => {
  const { progress, written, pass } = screen(true);

  pass(99);
  progress.update(1, null);
  pass(1);
  progress.update(2, null);
  pass(99);
  progress.update(3, null);

  expect(written).toEqual([`${CLEAR}2 records  20/s`]);
});

it.for([null, 0])('shows neither a part nor the time left where the part is %s', (fraction) => {
  const { progress, written, pass } = screen(true);

  pass(1000);
  progress.update(500, fraction);

  expect(written).toEqual([`${CLEAR}500 records  500/s`]);
});

it.for([1, 1.5])('shows the whole, and no time left, where the part is %s', (fraction) => {
  const { progress, written, pass } = screen(true);

  pass(1000);
  progress.update(500, fraction);

  expect(written).toEqual([
    `${CLEAR}[########################] 100 %  500 records  500/s  0 s left`,
  ]);
});

it('does not say that all is done before it is', () => {
  const { progress, written, pass } = screen(true);

  pass(1000);
  progress.update(500, 0.999);

  expect(written[0]).toContain('] 99 %  ');
});

it('clears the line of a terminal at the end', () => {
  const { progress, written, pass } = screen(true);
  pass(1000);
  progress.update(500, null);

  progress.finish();

  expect(written).toEqual([`${CLEAR}500 records  500/s`, CLEAR]);
});

it('clears nothing where it has shown nothing, or where nobody watches', () => {
  const short = screen(true);
  short.progress.update(1, 0.5);
  short.progress.finish();
  const plain = screen(false);
  plain.pass(5000);
  plain.progress.update(10_000, null);

  plain.progress.finish();

  expect(short.written).toEqual([]);
  expect(plain.written).toEqual(['10,000 records  2,000/s\n']);
});
