import type { PartConflict, PartEntry } from 'c/planDimensionForm';
import { isConflict, savePlanPart } from 'c/triadData';
import type { PlanDimension, SharedPlan } from 'c/triadModel';
import { isChanged, partOf, type PartEdit } from './partEdit';

/** A save that loses the race against an edit of another part reads anew and tries again, this often at most. */
const MAX_ATTEMPTS = 3;

export interface PartSave {
    readonly edit: PartEdit;
    readonly entry: PartEntry;
    readonly userId: string;
    /** Reads the plan anew. */
    readonly read: () => Promise<SharedPlan | null | undefined>;
}

/**
 * Saves over what the editor has seen, and over nothing else: reads anew, compares this part, and writes on the condition
 * that the record is still as read. Answers the conflict where the part changed in between; nothing is written then.
 * @throws the error of the read or of the last attempt to write
 */
export async function savePart(save: PartSave, attempt = 1): Promise<PartConflict | undefined> {
    const plan = await save.read();
    const now = partOf(plan, save.edit.fieldFunction);
    if (!plan || !now) {
        return undefined;
    }
    if (isChanged(save.edit.base, now)) {
        return { by: plan.lastModifiedBy, at: plan.lastModifiedAt, theirs: now };
    }
    try {
        await savePlanPart(plan, {
            fieldFunction: now.fieldFunction,
            standing: save.entry.standing,
            summary: save.entry.summary,
            leadId: leadAfter(save, now),
            reviewedAt: new Date().toISOString()
        });
    } catch (error) {
        if (isConflict(error) && attempt < MAX_ATTEMPTS) {
            return savePart(save, attempt + 1);
        }
        throw error;
    }
    return undefined;
}

/** The form says only whether the user leads; somebody else's lead stays unless the user takes it. */
function leadAfter({ entry, userId }: PartSave, now: PlanDimension): string | null {
    if (entry.isLead) {
        return userId;
    }
    return now.lead && now.lead.id !== userId ? now.lead.id : null;
}
