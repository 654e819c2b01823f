// Which addresses only the machine that serves them can open.
import { expect, it } from 'vitest';
import { isLocal } from '../../../src/teach/lessons/door/local-address.ts';

it.each([
  'http://127.0.0.1:4321/',
  'http://127.1.2.3/valve/',
  'http://localhost:8080/',
  'http://school.localhost/',
  'http://[::1]:4321/',
  'http://0.0.0.0:4321/',
])('%s is local', (address) => expect(isLocal(address)).toBe(true));

it.each(['https://example.org/', 'https://127.example.org/', 'http://192.168.1.20:4321/'])(
  '%s is not',
  (address) => expect(isLocal(address)).toBe(false),
);
