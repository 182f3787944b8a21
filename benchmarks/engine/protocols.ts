import { FIELD_FUNCTIONS, JOURNEY_STAGES } from 'c/triadModel';
import {
    DEFAULT_PROTOCOL,
    FACT_VALUES,
    type PriorityRow,
    type RuleRow,
    type SequenceAnswer,
    type SequenceProtocol
} from 'c/callSequence';

const ANSWERS: readonly SequenceAnswer[] = FIELD_FUNCTIONS;

function answerOf(number: number): SequenceAnswer {
    return ANSWERS[(number * 7 + 3) % ANSWERS.length] ?? 'Commercial';
}

const NOT_LATELY = ['D31_90', 'Older'] as const;
const LEADS = [['None'], FIELD_FUNCTIONS] as const;

/** A journey rule for each stage, access signal, longer age of Commercial's last touch, and lead or none: 112 apart. */
function journeyRows(): RuleRow[] {
    const cells = JOURNEY_STAGES.flatMap((stage) =>
        FACT_VALUES.access.flatMap((access) =>
            NOT_LATELY.flatMap((age) => LEADS.map((recoveryLead) => ({ stage, access, age, recoveryLead })))
        )
    );
    return cells.map(({ stage, access, age, recoveryLead }, index) => ({
        ruleId: `JRN-${index + 1}`,
        when: { stage: [stage], access: [access], lastTouchCommercial: [age], recoveryLead },
        answer: answerOf(index),
        reason: 'Build_Interest'
    }));
}

/** An obligation for each stage, handoff and objective but one: 83, each with a priority of its own. */
function obligationRows(): PriorityRow[] {
    const cells = JOURNEY_STAGES.flatMap((stage) =>
        FIELD_FUNCTIONS.flatMap((holder) => FACT_VALUES.openObjectiveOf.map((owner) => ({ stage, holder, owner })))
    );
    return cells.slice(1).map(({ stage, holder, owner }, index) => ({
        ruleId: `OBL-${index + 1}`,
        priority: index + 1,
        when: { stage: [stage], acceptedHandoffTo: [holder], openObjectiveOf: [owner] },
        answer: holder,
        reason: 'Handoff_Accepted'
    }));
}

/** 200 rules without a fault: the stops and coverage of the default protocol, and 195 rules between them. */
export function protocolOf200Rules(): SequenceProtocol {
    const tables = DEFAULT_PROTOCOL.tables.map((table) => {
        if (table.name === 'journey') {
            return { ...table, rows: journeyRows() };
        }
        return table.name === 'obligations' ? { ...table, rows: obligationRows() } : table;
    });
    return { ...DEFAULT_PROTOCOL, tables: tables as unknown as SequenceProtocol['tables'] };
}

/** Number of rules (not of rows: variants of a rule are one). */
export function ruleCount({ tables }: SequenceProtocol): number {
    const ruleIds = tables.flatMap(({ rows }) => rows.map(({ ruleId }) => ruleId));
    return new Set([...ruleIds, 'the default row']).size;
}
