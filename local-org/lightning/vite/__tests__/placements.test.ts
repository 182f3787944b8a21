import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bundle } from '../bundles.ts';
import { findPlacements, groupByPlacement } from '../placements.ts';

let folder: string;

beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'placements-'));
    const page = (...names: string[]) => names.map((name) => `<componentName>${name}</componentName>`).join('\n');
    writeFileSync(join(folder, 'A.flexipage-meta.xml'), page('plan', 'c:card', 'force:highlightsPanel'));
    writeFileSync(join(folder, 'B.flexipage-meta.xml'), page('card', 'editor'));
    writeFileSync(join(folder, 'plan.js-meta.xml'), page('unplaced'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function bundle(module: string): Bundle {
    return { module, folder: '', entry: '', exposed: true, properties: {} };
}

describe('findPlacements', () => {
    it('names the components of each Lightning page as modules', () => {
        expect(findPlacements([folder])).toEqual([
            new Set(['c/plan', 'c/card', 'force/highlightsPanel']),
            new Set(['c/card', 'c/editor'])
        ]);
    });
});

describe('groupByPlacement', () => {
    it('keeps together what is on the same pages', () => {
        const bundles = ['c/card', 'c/editor', 'c/plan', 'c/unplaced', 'c/other'].map(bundle);
        const groups = groupByPlacement(bundles, findPlacements([folder]));
        expect(groups.map((group) => group.map(({ module }) => module))).toEqual([
            ['c/card'],
            ['c/editor'],
            ['c/plan'],
            ['c/unplaced', 'c/other']
        ]);
    });
});
