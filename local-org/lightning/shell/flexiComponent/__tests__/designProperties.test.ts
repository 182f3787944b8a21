import { expect, it } from 'vitest';
import { designProperties } from '../designProperties.ts';

it('gives values in the types that the component declares, text otherwise', () => {
    const values = { heading: 'Hello', isLoud: 'true', isQuiet: 'false', count: '3', extra: '7' };
    const types = { heading: 'String', isLoud: 'Boolean', isQuiet: 'Boolean', count: 'Integer' };
    expect(designProperties(values, types)).toEqual({
        heading: 'Hello',
        isLoud: true,
        isQuiet: false,
        count: 3,
        extra: '7'
    });
});
