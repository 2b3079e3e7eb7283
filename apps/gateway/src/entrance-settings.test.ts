import { readConfig } from '@cx/config';
import { expect, it } from 'vitest';
import { z } from 'zod';

import { entranceSettings } from './entrance-settings.ts';

const Settings = z.object(entranceSettings);

it('lets nobody in but by keys, from anywhere, when nothing is set', () => {
  expect(readConfig(Settings, {})).toEqual({
    CORS_ORIGINS: [],
    TRUSTED_PROXIES: [],
    OIDC_AUDIENCE: 'cx-graph',
    OIDC_ROLES_CLAIM: 'roles',
    OIDC_BRANDS_CLAIM: 'brands',
    KEY_ENVIRONMENT: 'live',
  });
});

it.each([
  ['CORS_ORIGINS', 'https://app.example.com/path'],
  ['TRUSTED_PROXIES', 'proxy.internal'],
  ['OIDC_ISSUER', 'login.example.com'],
  ['REDIS_URL', 'http://127.0.0.1:6379'],
  ['KEY_ENVIRONMENT', 'production'],
  ['KEY_PEPPER', 'too short'],
  ['PSEUDONYM_SECRET', 'too short'],
])('refuses a %s that is wrong, by its name and not by its value', (name, value) => {
  const read = (): unknown => readConfig(Settings, { [name]: value });

  expect(read).toThrow(name);
  expect(read).not.toThrow(value);
});

it.each(['redis://127.0.0.1:6379', 'rediss://cache.example.com/1'])('takes %s for Redis', (url) => {
  expect(readConfig(Settings, { REDIS_URL: url })).toMatchObject({ REDIS_URL: url });
});
