import fc from 'fast-check';
import {
    ACCESS_SIGNALS,
    ACCOUNT_TIERS,
    FIELD_FUNCTIONS,
    JOURNEY_STAGES,
    PLAN_HOLDS,
    type Handoff,
    type PlanObjective,
    type Touch
} from 'c/triadModel';
import type { ReplayAccount } from 'c/protocolReplay';
import { daysAgo, picture, touch, handoff, objective } from '../../callSequence/__tests__/pictures';

const fieldFunction = fc.constantFrom(...FIELD_FUNCTIONS);
/** Hours at which it is another day in other time zones, among others. */
const hour = fc.constantFrom('00:15', '03:59', '04:30', '12:00', '16:45', '23:59');
const instant = (earliest: number, latest: number): fc.Arbitrary<string> =>
    fc.tuple(fc.integer({ min: latest, max: earliest }), hour).map(([days, at]) => `${daysAgo(days)}T${at}:00.000Z`);
const dueDay = fc.integer({ min: -60, max: 60 }).map(daysAgo);

const anyTouch: fc.Arbitrary<Touch> = fc
    .record({
        fieldFunction,
        startAt: fc.oneof(instant(200, -5), instant(60, 0)),
        channel: fc.constantFrom('In_Person', 'Video', 'Email'),
        status: fc.constantFrom('Completed', 'Completed', 'Planned'),
        requestedByHcp: fc.constantFrom(false, false, true)
    })
    .map((overrides) => touch(overrides.fieldFunction, 0, overrides));

const anyHandoff: fc.Arbitrary<Handoff> = fc
    .record({
        kind: fc.constantFrom('Medical_Request', 'Access_Help', 'Follow_Up'),
        to: fieldFunction,
        status: fc.constantFrom('Offered', 'Accepted', 'Read_Back', 'Completed', 'Declined', 'Cancelled'),
        createdAt: instant(120, -2),
        dueAt: fc.option(instant(100, -20))
    })
    .map((overrides) => handoff(overrides));

const anyObjective: fc.Arbitrary<PlanObjective> = fc
    .record({
        ownerFunction: fc.option(fieldFunction),
        status: fc.constantFrom('Open', 'Open', 'Done'),
        dueDate: fc.option(dueDay),
        createdAt: instant(120, -2)
    })
    .map((overrides) => objective(overrides));

const anyDates = fc.record({ acceptedAt: fc.option(instant(90, -2)), completedAt: fc.option(instant(60, -2)) });

/** Any account, with touches, handoffs and objectives that come and go within the days of a replay. */
export const anyAccount: fc.Arbitrary<ReplayAccount> = fc
    .record({
        plan: fc.record({
            stage: fc.constantFrom(...JOURNEY_STAGES),
            hold: fc.oneof({ weight: 9, arbitrary: fc.constant('None' as const) }, fc.constantFrom(...PLAN_HOLDS)),
            accessSignal: fc.constantFrom('None', 'In_Progress', ...ACCESS_SIGNALS),
            recoveryLead: fc.option(fieldFunction),
            tier: fc.option(fc.constantFrom(...ACCOUNT_TIERS)),
            objectives: fc.array(anyObjective, { maxLength: 1 })
        }),
        touches: fc.array(anyTouch, { minLength: 3, maxLength: 20, size: 'max' }),
        handoffs: fc.array(fc.tuple(anyHandoff, fc.option(anyDates)), { maxLength: 1 })
    })
    .map(({ plan, touches, handoffs }) => ({
        accountId: 'account',
        region: 'North',
        picture: picture({ plan, touches, handoffs: handoffs.map(([one]) => one) }),
        handoffDates: Object.fromEntries(handoffs.flatMap(([{ id }, dates]) => (dates ? [[id, dates]] : [])))
    }));
