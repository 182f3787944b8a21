import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { digest, openTransformCache } from '../transform-cache.ts';

let folder: string;

beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'transforms-'));
});
afterEach(() => {
    rmSync(folder, { recursive: true });
});

describe('the transform cache', () => {
    it('computes the text of equal inputs once, also for the next build', () => {
        const compute = vi.fn(() => 'compiled');
        expect(openTransformCache(folder).get(['8.28.2', 'source'], compute)).toBe('compiled');
        expect(openTransformCache(folder).get(['8.28.2', 'source'], compute)).toBe('compiled');
        expect(compute).toHaveBeenCalledTimes(1);
    });

    it('computes again when any input is another', () => {
        const cache = openTransformCache(folder);
        cache.get(['8.28.2', 'source'], () => 'old');
        expect(cache.get(['8.28.3', 'source'], () => 'new')).toBe('new');
        expect(cache.get(['8.28.2', 'source!'], () => 'newer')).toBe('newer');
    });

    it('remembers nothing of a computation that fails', () => {
        const cache = openTransformCache(folder);
        const fail = () => {
            throw new Error('LWC1007');
        };
        expect(() => cache.get(['a'], fail)).toThrow('LWC1007');
        expect(cache.get(['a'], () => 'fine')).toBe('fine');
    });
});

describe('digest', () => {
    it('tells apart where one part ends and the next begins', () => {
        expect(digest(['ab', 'c'])).not.toBe(digest(['a', 'bc']));
    });
});
