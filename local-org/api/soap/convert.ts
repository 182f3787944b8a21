/** `convertLead` and `merge`: each element stands alone. */
import { convertLead, type ConvertedLead } from '../../dml/lead-conversion.ts';
import { merge, type Merged } from '../../dml/merge.ts';
import type { RowError } from '../../dml/types.ts';
import { OrgError, unsupported } from '../../errors.ts';
import type { RequestContext } from '../router.ts';
import type { SoapParameters } from './envelope.ts';
import { inputRecord, typeOf } from './input.ts';

const MOST_CONVERSIONS = 100;
const MOST_MERGES = 200;
const NIL = { '@xsi:nil': 'true' } as const;
/** Records given whole in place of an id, and an opportunity that is there already. */
const REFUSED = ['accountRecord', 'contactRecord', 'opportunityRecord', 'opportunityId'];

function atMost<T>(list: readonly T[], most: number): readonly T[] {
    if (list.length > most) {
        throw new OrgError('EXCEEDED_ID_LIMIT', `record limit reached. cannot submit more than ${most} records`);
    }
    return list;
}

const errorOf = ({ fields, message, statusCode }: RowError): object => ({ fields, message, statusCode });

function optional(element: SoapParameters, name: string): Record<string, string> {
    const text = element.text(name);
    return text === undefined ? {} : { [name]: text };
}

function converted({ accountId, contactId, errors, leadId, opportunityId, success }: ConvertedLead): object {
    return {
        accountId: accountId ?? NIL,
        contactId: contactId ?? NIL,
        errors: errors.map(errorOf),
        leadId: leadId ?? NIL,
        opportunityId: opportunityId ?? NIL,
        success
    };
}

export function convertLeads({ org, user }: RequestContext, parameters: SoapParameters): object[] {
    return atMost(parameters.all('leadConverts'), MOST_CONVERSIONS).map((element) => {
        const refused = REFUSED.find(
            (name) => element.one(name).names().length > 0 || element.text(name) !== undefined
        );
        if (refused !== undefined) {
            throw unsupported(`${refused} in convertLead`);
        }
        return converted(
            convertLead(org, user, {
                leadId: element.text('leadId') ?? '',
                convertedStatus: element.text('convertedStatus') ?? '',
                doNotCreateOpportunity: element.flag('doNotCreateOpportunity'),
                overwriteLeadSource: element.flag('overwriteLeadSource'),
                ...optional(element, 'accountId'),
                ...optional(element, 'contactId'),
                ...optional(element, 'ownerId'),
                ...optional(element, 'opportunityName')
            })
        );
    });
}

function mergedResult({ errors, id, mergedRecordIds, success, updatedRelatedIds }: Merged): object {
    return { errors: errors.map(errorOf), id: id ?? NIL, mergedRecordIds, success, updatedRelatedIds };
}

export function mergeRecords({ org, user }: RequestContext, parameters: SoapParameters): object[] {
    // The WSDL calls them `request`, jsforce calls them by their type.
    const requests = [...parameters.all('request'), ...parameters.all('mergeRequests')];
    return atMost(requests, MOST_MERGES).map((element) => {
        const master = element.one('masterRecord');
        return mergedResult(
            merge(org, user, {
                object: typeOf(master),
                master: inputRecord(master),
                others: element.texts('recordToMergeIds')
            })
        );
    });
}
