import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULES, runRules } from '../registry.ts';
import { projectOf } from './project-of.ts';

const FOLDER = new URL('../rules/', import.meta.url);
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'));

describe('registry', () => {
    it('has every rule file, each under the id that is its stem', () => {
        expect(RULES.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
    });

    it.each(RULES.map(({ id }) => id))('has a test for %s', (id) => {
        expect(existsSync(new URL(`__tests__/${id}.test.ts`, FOLDER))).toBe(true);
    });

    it('runs every rule and keeps its findings with it', () => {
        const results = runRules(projectOf({ 'tabs/A.tab-meta.xml': '<Layout />' }));
        expect(results).toHaveLength(RULES.length);
        const finders = results.filter(({ findings }) => findings.length > 0).map(({ rule }) => rule.id);
        expect(finders).toEqual(['known-file-type', 'descriptions']);
    });
});
