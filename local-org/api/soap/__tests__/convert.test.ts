import { Connection } from 'jsforce';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serveTestOrg, type ServedTestOrg } from '../../__tests__/support/served-org.ts';

let served: ServedTestOrg;
let admin: Connection;
beforeEach(async () => {
    served = await serveTestOrg();
    admin = new Connection({ instanceUrl: served.origin, accessToken: served.token('admin'), version: '66.0' });
});
afterEach(() => served.close());

async function lead(LastName: string): Promise<string> {
    const { id } = await admin.sobject('Lead').create({ LastName, Company: 'North' });
    return id ?? '';
}

describe('the SOAP API over leads', () => {
    it('converts one with the status that the metadata and LeadStatus tell', async () => {
        admin.version = '37.0';
        const status = (await admin.metadata.read('CustomField', 'Lead.Status')) as unknown as {
            picklist: { picklistValues: { fullName: string; converted: string }[] };
        };
        const converted = status.picklist.picklistValues.find((value) => value.converted === 'true')?.fullName;
        admin.version = '66.0';
        expect(await admin.metadata.read('CustomField', 'Lead.Status')).not.toHaveProperty('picklist');
        const { records } = await admin.query('SELECT ApiName FROM LeadStatus WHERE IsConverted = true');
        expect(records).toMatchObject([{ ApiName: converted }]);
        const result = await admin.soap.convertLead({ leadId: await lead('Doe'), convertedStatus: converted ?? '' });
        expect(result).toMatchObject({ success: true, accountId: expect.stringMatching(/^001/u) as string });
    });

    it('tells what is wrong with one and refuses what it does not do by name', async () => {
        const leadId = await lead('Doe');
        expect(await admin.soap.convertLead({ leadId, convertedStatus: 'x' })).toMatchObject({
            success: false,
            errors: [{ statusCode: 'INVALID_STATUS' }]
        });
        await expect(
            admin.soap.convertLead({ leadId, convertedStatus: 'x', opportunityId: '006000000000000' })
        ).rejects.toThrow(/does not support opportunityId/u);
    });

    it('merges them', async () => {
        const [master, other] = [await lead('Doe'), await lead('Roe')];
        const masterRecord = { type: 'Lead', Id: master, Company: 'South' };
        const result = await admin.soap.merge({ masterRecord, recordToMergeIds: [other] });
        expect(result).toMatchObject({ success: true, id: master, mergedRecordIds: [other] });
        const { records } = await admin.query('SELECT Company FROM Lead');
        expect(records).toMatchObject([{ Company: 'South' }]);
    });
});
