import { describe, expect, it } from 'vitest';
import { OrgError } from '../../../errors.ts';
import { readCall, soapFault, soapResult } from '../envelope.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const envelope = (body: string): string =>
    `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header><SessionHeader><sessionId>x!y</sessionId></SessionHeader></s:Header><s:Body>${body}</s:Body></s:Envelope>`;

describe('readCall', () => {
    it('tells operation, session and parameters whatever the prefix', () => {
        const call = readCall(
            bytes(envelope('<m:listMetadata xmlns:m="x"><m:queries><m:type>A</m:type></m:queries></m:listMetadata>'))
        );
        expect([call.operation, call.sessionId]).toEqual(['listMetadata', 'x!y']);
        expect(call.parameters.all('queries').map((query) => query.text('type'))).toEqual(['A']);
    });

    it.each(['', 'no XML', '<a>', '<a/>', envelope(''), envelope('<__proto__/>')])('refuses %j', (text) => {
        expect(() => readCall(bytes(text))).toThrow(OrgError);
    });
});

describe('soapResult and soapFault', () => {
    it('write data as text and leave out what is not there', () => {
        const { content } = soapResult('deploy', { id: '<&>', state: undefined });
        expect(content).toContain('<deployResponse><result><id>&lt;&amp;&gt;</id></result></deployResponse>');
    });

    it('carry the code of a refusal', () => {
        const { status, content } = soapFault(new OrgError('INVALID_TYPE', 'no such type'));
        expect(status).toBe(500);
        expect(content).toContain('<faultcode>sf:INVALID_TYPE</faultcode>');
    });
});
