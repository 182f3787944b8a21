import { DEFAULT_PROTOCOL } from 'c/callSequence';
import { sizeOf } from '../boxes';
import { dayNumber } from '../days';
import { COMBINATIONS } from '../levels';
import { protocolDiagram, type Outcome } from '../outcomes';
import { DATED_AND_TIERED } from './protocols';
import { inDays, protocolWith, TODAY } from './pictures';

function ruleIds(outcomes: readonly Outcome[], leaves: Iterable<number>): Set<string> {
    return new Set(
        [...leaves].flatMap((leaf) => {
            const outcome = outcomes[leaf];
            return outcome?.kind === 'row' ? [outcome.row.ruleId] : [];
        })
    );
}

describe('protocol diagram', () => {
    it('leads every combination to one outcome', () => {
        const { diagram, root } = protocolDiagram(DEFAULT_PROTOCOL);
        const boxes = diagram.boxesOf(root, () => true);
        expect(boxes.reduce((sum, box) => sum + sizeOf(box), 0)).toBe(COMBINATIONS);
    });

    it('lets every rule answer somewhere, less those that a setting switches off', () => {
        const all = protocolDiagram(DEFAULT_PROTOCOL);
        const quiet = protocolDiagram(protocolWith({ proactiveMedical: false }));
        const heard = ruleIds(all.outcomes, all.diagram.leavesOf(all.root));
        const heardThen = ruleIds(quiet.outcomes, quiet.diagram.leavesOf(quiet.root));
        expect(heard.size).toBe(3 + 4 + 11);
        expect([...heard].filter((ruleId) => !heardThen.has(ruleId))).toEqual(['JRN-1']);
    });

    it('holds only the rules in force on the day', () => {
        const on = (day: string): Set<string> => {
            const { diagram, root, outcomes } = protocolDiagram(DATED_AND_TIERED, dayNumber(day));
            return ruleIds(outcomes, diagram.leavesOf(root));
        };
        const inForce = (day: string): string[] => ['JRN-6', 'JRN-6B', 'JRN-6C'].filter((id) => on(day).has(id));
        expect(inForce(inDays(-1))).toEqual(['JRN-6']);
        expect(inForce(TODAY)).toEqual(['JRN-6B']);
        expect(inForce(inDays(30))).toEqual(['JRN-6B']);
        expect(inForce(inDays(31))).toEqual(['JRN-6C']);
    });
});
