import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { iconLibrary, usedIcons } from '../icons.ts';
import { packageFolder } from '../places.ts';

const BASE = join(packageFolder('lightning-base-components'), 'src/lightning');
const FIXTURE = join(import.meta.dirname, '../../__tests__/fixtures/force-app');

describe('icons', () => {
    it('are those that the sources mention', () => {
        expect([...usedIcons([FIXTURE])]).toEqual(['utility_like']);
    });

    it('make up a library of one category, without what does not exist', () => {
        const file = join(BASE, 'iconSvgTemplatesUtility/buildTemplates/templates.js');
        const library = iconLibrary(file, new Set(['utility_add', 'utility_no_such_icon', 'standard_account']));
        expect(library).toBe("import icon0 from './utility/add.html';\nexport default { utility_add: icon0 };\n");
    });

    it('leave other modules alone', () => {
        expect(iconLibrary(join(BASE, 'icon/icon.js'), new Set(['utility_add']))).toBeUndefined();
    });
});
