import {
    boxOf,
    FACT_VALUES,
    intersectionOf,
    protocolDiagram,
    type Box,
    type Conditions,
    type FactName,
    type Outcome,
    type ProtocolDiagram,
    type SequenceAnswer,
    type SequenceProtocol
} from 'c/callSequence';
import type { UncoveredBox } from 'c/protocolValidator';
import type { JourneyStage } from 'c/triadModel';

export const MAP_COLUMNS = ['access', 'lastTouchCommercial', 'lastTouchMedical', 'lastTouchAccess'] as const;
export type MapColumn = (typeof MAP_COLUMNS)[number] & FactName;

/** Who answers for accounts of one stage and one value of the column's fact. */
export interface MapCell {
    readonly value: string;
    readonly ruleIds: readonly string[];
    readonly answers: readonly SequenceAnswer[];
    readonly isUncovered: boolean;
}

export interface MapRow {
    readonly stage: JourneyStage;
    readonly cells: readonly MapCell[];
}

/** Accounts with neither a hold nor an obligation of people: what the journey and coverage have to answer. */
const CALM: Conditions = {
    hold: ['None'],
    openMedicalRequest: ['no'],
    acceptedHandoffTo: ['None'],
    overdueCommitmentOf: ['None']
};

function answersOf(outcome: Outcome | undefined): { ruleId: string; answer: SequenceAnswer }[] {
    if (outcome?.kind === 'row') {
        return [outcome.row];
    }
    const { rows = [], table } = outcome ?? {};
    return [...rows, ...(table?.otherwise ? [{ ruleId: table.otherwise.ruleId, answer: 'No_One' as const }] : [])];
}

function cellOf({ diagram, root, outcomes }: ProtocolDiagram, box: Box): Pick<MapCell, 'ruleIds' | 'answers'> {
    const leaves = [...diagram.leavesOf(root, box)].sort((a, b) => b - a);
    const found = leaves.flatMap((leaf) => answersOf(outcomes[leaf]));
    return {
        ruleIds: [...new Set(found.map(({ ruleId }) => ruleId))],
        answers: [...new Set(found.map(({ answer }) => answer))]
    };
}

/**
 * Stage by one fact: the rules that decide there on any day, and whether some combination gets no answer. The protocol
 * must hold known values only (`isDrawable`).
 */
export function mapCells(protocol: SequenceProtocol, column: MapColumn, uncovered: readonly UncoveredBox[]): MapRow[] {
    const picture = protocolDiagram(protocol);
    const open = uncovered.map(({ when }) => boxOf(when));
    return FACT_VALUES.stage.map((stage) => ({
        stage,
        cells: FACT_VALUES[column].map((value) => {
            const box = boxOf({ ...CALM, stage: [stage], [column]: [value] });
            const isUncovered = open.some((one) => intersectionOf(one, box) !== undefined);
            return { value, ...cellOf(picture, box), isUncovered };
        })
    }));
}
