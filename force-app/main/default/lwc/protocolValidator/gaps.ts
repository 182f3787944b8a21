import { ACCOUNT_TIERS, FIELD_FUNCTIONS } from 'c/triadModel';
import {
    boxOf,
    conditionsOf,
    LAST_TOUCH_FACT,
    sizeOf,
    TOUCH_AGES,
    WHOLE_SPACE,
    type Box,
    type TouchAge
} from 'c/callSequence';
import type { ValidationContext } from './context';
import { shown } from './examples';
import type { ProtocolFinding } from './findings';

/** The fewest days that a touch of each age lies back. */
const FEWEST_DAYS: Readonly<Record<TouchAge, number>> = { D0_6: 0, D7_30: 7, D31_90: 31, Older: 91 };

/**
 * The combinations for which some account gets no answer: no row of the first tables matches, and everybody who takes
 * part in coverage may still be within the target.
 */
export function uncoveredBoxes({ protocol, picture }: ValidationContext): Box[] {
    const { diagram, outcomes } = picture;
    const answered = outcomes.length;
    let { root } = picture;
    for (const fieldFunction of FIELD_FUNCTIONS) {
        for (const tier of ACCOUNT_TIERS) {
            const target = protocol.settings.targets[fieldFunction][tier];
            const overdue = TOUCH_AGES.filter((age) => FEWEST_DAYS[age] >= target);
            const box = boxOf({ tier: [tier], [LAST_TOUCH_FACT[fieldFunction]]: overdue });
            root = diagram.paint(root, box, (leaf) => {
                const outcome = outcomes[leaf];
                const takesPart =
                    outcome?.kind === 'coverage' && outcome.rows.some(({ answer }) => answer === fieldFunction);
                return takesPart ? answered : leaf;
            });
        }
    }
    const isOpen = diagram.paint(root, WHOLE_SPACE, (leaf) => (outcomes[leaf]?.kind === 'coverage' ? 1 : 0));
    return diagram.boxesOf(isOpen, (leaf) => leaf === 1);
}

/** Without a default row: that it is missing, and exactly which combinations are left without an answer. */
export function gaps(context: ValidationContext): ProtocolFinding[] {
    const coverage = context.protocol.tables.find((table) => table.hitPolicy === 'COLLECT');
    if (coverage?.otherwise) {
        return [];
    }
    const missing: ProtocolFinding = {
        code: 'Missing_Default',
        severity: 'error',
        ruleIds: [],
        table: 'coverage',
        parameters: {}
    };
    const boxes = uncoveredBoxes(context);
    const uncovered = boxes.map((box) => ({ when: conditionsOf(box), combinations: sizeOf(box) }));
    const gap: ProtocolFinding = {
        code: 'Gap',
        severity: 'error',
        ruleIds: [],
        table: 'coverage',
        parameters: { boxes: String(boxes.length) },
        ...shown(boxes),
        uncovered
    };
    return boxes.length === 0 ? [missing] : [missing, gap];
}
