#!/usr/bin/env node
import { useCompileCache } from './compile-cache.ts';

useCompileCache(process.env);
// Behind it, so that all the rest is in the cache.
await import('./program.ts');
