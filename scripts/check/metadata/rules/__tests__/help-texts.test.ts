import { describe, expect, it } from 'vitest';
import { FIELD, problems, projectOf } from '../../__tests__/project-of.ts';
import { helpTexts } from '../help-texts.ts';

const field = (help: string) =>
    projectOf({
        [FIELD('Visit', 'Place')]:
            `<CustomField><description>Tells sites apart.</description>${help}<label>Place</label></CustomField>`
    });

describe('help-texts', () => {
    it.each([
        ['', 'There is no help text.'],
        ['<inlineHelpText>tells sites apart</inlineHelpText>', 'The help text repeats the description.'],
        ['<inlineHelpText>Place!</inlineHelpText>', 'The help text repeats the label.']
    ])('refuses %j', (help, problem) => {
        expect(problems(helpTexts.check(field(help)))).toEqual([problem]);
    });

    it('accepts a help text that says what to enter', () => {
        expect(helpTexts.check(field('<inlineHelpText>Enter the town.</inlineHelpText>'))).toEqual([]);
    });
});
