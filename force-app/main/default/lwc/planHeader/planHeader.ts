import { LightningElement, api } from 'lwc';
import { fill } from 'c/triadFormat';
import type { SharedPlan } from 'c/triadModel';
import { stageWords } from 'c/triadWords';
import { holdTexts, labels } from './labels';

/** View: who owns the plan, where it stands, whether it is current, and above all whether a hold stops everything. */
export default class PlanHeader extends LightningElement {
    @api plan: SharedPlan | undefined;

    labels = labels;

    get holdText(): string {
        const hold = this.plan?.hold ?? 'None';
        return hold === 'None' ? '' : holdTexts[hold];
    }

    get owner(): string {
        return this.plan?.owner.name || labels.noOwner;
    }

    get stage(): string {
        return this.plan ? stageWords[this.plan.stage] : '';
    }

    get tier(): string {
        return this.plan?.tier ?? labels.noTier;
    }

    get lastSaved(): string {
        return this.plan ? fill(labels.lastSaved, this.plan.lastModifiedBy) : '';
    }
}
