import { filled, textAt } from './texts';

const texts = { greeting: { _reviewed: false, hello: 'Hello {{ name }}, {{name}}!' } };

it('a text is found by its whole key alone', () => {
  expect(textAt(texts, 'greeting.hello')).toBe('Hello {{ name }}, {{name}}!');
  for (const key of ['greeting', 'greeting.bye', 'greeting.hello.more', 'greeting._reviewed', 'greeting.constructor', 'toString']) expect(textAt(texts, key)).toBeUndefined();
});

it('parameters go in as they are, however often and whatever they hold', () => {
  expect(filled('Hello {{ name }}, {{name}}!', { name: '$& {{name}}' })).toBe('Hello $& {{name}}, $& {{name}}!');
  expect(filled('{{count}} of {{all}}', { count: 0 })).toBe('0 of ');
});
