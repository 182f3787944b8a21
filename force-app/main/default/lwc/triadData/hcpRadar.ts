import type { Handoff, Touch } from 'c/triadModel';
import { toHandoff, toTouch } from './accountPicture';
import type { HcpRadarData } from './radarQuery';
import { nodes } from './values';

/** What is known of an HCP beyond one account. */
export interface HcpPicture {
    readonly hcpId: string | undefined;
    readonly isNoContact: boolean;
    readonly touches: readonly (Touch & { readonly accountId: string })[];
    /** Questions to Medical of this HCP, answered ones included: never their topic. */
    readonly medicalRequests: readonly Handoff[];
}

export function toHcpPicture(data: HcpRadarData): HcpPicture {
    const query = data.uiapi?.query ?? {};
    const [hcp] = nodes(query.Contact);
    return {
        hcpId: hcp?.Id,
        isNoContact: hcp?.Triad_Is_No_Contact__c?.value === true,
        touches: nodes(query.Field_Engagement__c).flatMap((node) =>
            toTouch(node).map((touch) => ({ ...touch, accountId: node.Account__c?.value ?? '' }))
        ),
        medicalRequests: nodes(query.Field_Handoff__c).flatMap(toHandoff)
    };
}
