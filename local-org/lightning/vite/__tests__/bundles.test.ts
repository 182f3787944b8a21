import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBundles } from '../bundles.ts';

let folder: string;

beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bundles-'));
});
afterEach(() => {
    rmSync(folder, { recursive: true });
});

function write(path: string, text = ''): void {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
}

const METADATA = `<LightningComponentBundle><isExposed>true</isExposed><targetConfigs><targetConfig targets="a,b">
    <property name="heading" type="String" /></targetConfig><targetConfig targets="c">
    <property name="count" type="Integer" /></targetConfig></targetConfigs></LightningComponentBundle>`;

describe('findBundles', () => {
    it('finds bundles in every folder named lwc, by name', () => {
        write('main/default/lwc/zebra/zebra.ts');
        write('main/default/lwc/apple/apple.html');
        write('more/lwc/mango/mango.css');
        const bundles = findBundles([folder]);
        expect(bundles.map(({ module }) => module)).toEqual(['c/apple', 'c/mango', 'c/zebra']);
        expect(bundles[1]?.entry).toBe(join(folder, 'more/lwc/mango/mango.css'));
    });

    it('reads whether and with which properties a bundle is exposed', () => {
        write('lwc/card/card.ts');
        write('lwc/card/card.js-meta.xml', METADATA);
        write('lwc/plain/plain.ts');
        expect(findBundles([folder])).toMatchObject([
            { module: 'c/card', exposed: true, properties: { heading: 'String', count: 'Integer' } },
            { module: 'c/plain', exposed: false, properties: {} }
        ]);
    });

    it('passes over folders that are no bundles', () => {
        write('lwc/jsconfig.json');
        write('lwc/__mocks__/__mocks__.ts');
        write('lwc/empty/other.ts');
        write('lwc/card/card.ts');
        write('lwc/card/__tests__/card.test.ts');
        expect(findBundles([folder]).map(({ module }) => module)).toEqual(['c/card']);
    });

    it('refuses two bundles of one name', () => {
        write('one/lwc/card/card.ts');
        write('two/lwc/card/card.ts');
        expect(() => findBundles([folder])).toThrow(/More than one bundle is named c\/card.*Rename one\./);
    });
});
