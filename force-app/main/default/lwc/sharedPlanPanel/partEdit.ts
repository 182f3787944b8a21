import type { FieldFunction, PlanDimension, SharedPlan } from 'c/triadModel';

/** The part as it stood when its editor opened it; each conflict shown moves it to what was shown. */
export interface PartEdit {
    readonly fieldFunction: FieldFunction;
    readonly base: PlanDimension;
}

export function partOf(plan: SharedPlan | null | undefined, fieldFunction: FieldFunction): PlanDimension | undefined {
    return plan?.dimensions.find((dimension) => dimension.fieldFunction === fieldFunction);
}

/** Whether somebody else changed this part since; edits of the other parts do not count. */
export function isChanged(base: PlanDimension, now: PlanDimension): boolean {
    return (
        base.standing !== now.standing ||
        base.summary !== now.summary ||
        base.lead?.id !== now.lead?.id ||
        base.reviewedAt !== now.reviewedAt
    );
}

/** Only the lead is asked to review, and only when it is time. */
export function isReviewable(part: PlanDimension, userId: string): boolean {
    return part.lead?.id === userId && part.freshness !== 'Current';
}

/** What the template needs of each part. */
export interface PartTile {
    readonly key: FieldFunction;
    readonly dimension: PlanDimension;
    readonly isOwn: boolean;
    readonly isEditing: boolean;
    readonly isReviewable: boolean;
}

export function tilesOf(
    plan: SharedPlan,
    ownFunctions: readonly FieldFunction[],
    userId: string,
    edit: PartEdit | undefined
): PartTile[] {
    return plan.dimensions.map((dimension) => ({
        key: dimension.fieldFunction,
        dimension,
        isOwn: ownFunctions.includes(dimension.fieldFunction),
        isEditing: edit?.fieldFunction === dimension.fieldFunction,
        isReviewable: ownFunctions.includes(dimension.fieldFunction) && isReviewable(dimension, userId)
    }));
}
