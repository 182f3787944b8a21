import {
    ENGAGEMENT_CHANNELS,
    ENGAGEMENT_STATUSES,
    FIELD_FUNCTIONS,
    HANDOFF_KINDS,
    HANDOFF_STATUSES,
    type AccountPicture,
    type Handoff,
    type Touch
} from 'c/triadModel';
import { toPlan } from './plan';
import { nodes, oneOf, toPerson } from './values';
import type { AccountPictureData, RawHandoff, RawTouch } from './rawPicture';

const pictures = new WeakMap<AccountPictureData, AccountPicture>();

/**
 * The answer of `ACCOUNT_PICTURE_QUERY` as the model. Missing connections read as empty, a plan that the user cannot see
 * as none, and rows whose required picklists carry values this version does not know are left out. Panels that share an
 * answer share its picture.
 */
export function toAccountPicture(data: AccountPictureData | null | undefined, recordId: string): AccountPicture {
    const known = data ? pictures.get(data) : undefined;
    if (known) {
        return known;
    }
    const picture = mapPicture(data, recordId);
    if (data) {
        pictures.set(data, picture);
    }
    return picture;
}

function mapPicture(data: AccountPictureData | null | undefined, recordId: string): AccountPicture {
    const query = data?.uiapi?.query ?? {};
    const [account] = nodes(query.Account);
    const [plan] = nodes(query.Shared_Plan__c);
    return {
        accountId: account?.Id ?? recordId,
        accountName: account?.Name?.value ?? '',
        plan: plan ? toPlan(plan, nodes(query.Shared_Plan_Objective__c), account?.Id ?? recordId) : null,
        touches: nodes(query.Field_Engagement__c).flatMap(toTouch),
        handoffs: nodes(query.Field_Handoff__c).flatMap(toHandoff),
        contacts: nodes(query.Contact).flatMap((contact) => toPerson(contact) ?? [])
    };
}

/** Whether the account has more touches than the query reads (the newest 500). */
export function hasMoreTouches(data: AccountPictureData | null | undefined): boolean {
    return data?.uiapi?.query?.Field_Engagement__c?.pageInfo?.hasNextPage === true;
}

/** A touch, or none where a required picklist carries a value this version does not know. */
export function toTouch(node: RawTouch): Touch[] {
    const fieldFunction = oneOf(FIELD_FUNCTIONS, node.Function__c?.value);
    const channel = oneOf(ENGAGEMENT_CHANNELS, node.Channel__c?.value);
    const status = oneOf(ENGAGEMENT_STATUSES, node.Status__c?.value);
    const startAt = node.Start_At__c?.value;
    if (!fieldFunction || !channel || !status || !startAt) {
        return [];
    }
    return [
        {
            id: node.Id,
            fieldFunction,
            hcp: toPerson(node.HCP__r),
            channel,
            startAt,
            status,
            requestedByHcp: node.Is_Requested_By_HCP__c?.value === true,
            coordinatedWithId: node.Coordinated_With__c?.value ?? null,
            ownerName: node.Owner?.Name?.value ?? null
        }
    ];
}

/** A handoff, or none, likewise. */
export function toHandoff(node: RawHandoff): Handoff[] {
    const kind = oneOf(HANDOFF_KINDS, node.Kind__c?.value);
    const from = oneOf(FIELD_FUNCTIONS, node.From_Function__c?.value);
    const to = oneOf(FIELD_FUNCTIONS, node.To_Function__c?.value);
    const status = oneOf(HANDOFF_STATUSES, node.Status__c?.value);
    if (!kind || !from || !to || !status) {
        return [];
    }
    return [
        {
            id: node.Id,
            kind,
            from,
            to,
            status,
            hcp: toPerson(node.HCP__r),
            dueAt: node.Due_At__c?.value ?? null,
            createdAt: node.CreatedDate?.value ?? ''
        }
    ];
}
