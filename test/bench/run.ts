import { benchMocks } from './mocks.ts';

const benches: Readonly<
  Record<string, { readonly about: string; readonly run: (args: string[]) => Promise<void> }>
> = {
  mocks: {
    about:
      'the simulated backend among 1 000 to 100 000 employees, beside plain arrays, @msw/data, json-server and MirageJS\n' +
      '           --rounds 5   --sizes 1000,10000,100000   --ms 1000 for each measurement   --only core',
    run: benchMocks,
  },
};

const [name = '', ...args] = process.argv.slice(2);
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (bench) {
  await bench.run(args);
} else {
  console.log('npm run bench -- <what>\n');
  for (const [name, { about }] of Object.entries(benches)) console.log(`  ${name.padEnd(8)} ${about}`);
  console.log('\nFigures of a run that was kept, and how they are made: test/bench/README.md');
  if (name !== '') process.exitCode = 1;
}
