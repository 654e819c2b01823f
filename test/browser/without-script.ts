// A test whose page runs no script, as for a reader who has switched scripts off.
import { test } from '@playwright/test';

export const testWithoutScript = test.extend({ javaScriptEnabled: false });
