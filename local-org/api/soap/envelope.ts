/** SOAP 1.1 as the platform speaks it: the call out of an envelope, a result or a fault into one. */
import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser';
import { OrgError } from '../../errors.ts';
import type { Reply } from '../router.ts';

export type SoapValue = string | { readonly [name: string]: SoapValue | readonly SoapValue[] };

export interface SoapCall {
    /** Name of the operation, e.g. `checkDeployStatus`. */
    readonly operation: string;
    readonly parameters: SoapParameters;
    readonly sessionId: string | undefined;
    /** The whole envelope, for calls whose elements carry types in attributes. */
    readonly text: string;
}

const parser = new XMLParser({
    ignoreAttributes: true,
    removeNSPrefix: true,
    parseTagValue: false,
    htmlEntities: true
});
const builder = new XMLBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    suppressBooleanAttributes: false,
    suppressEmptyNode: true
});
const SOAP_NAMESPACE = 'http://schemas.xmlsoap.org/soap/envelope/';

/** Attributes of an answer's envelope: the API's own names, and those of faults and records under `sf`. */
export type Namespaces = Readonly<Record<`@xmlns${string}`, string>>;

export const METADATA_API: Namespaces = {
    '@xmlns': 'http://soap.sforce.com/2006/04/metadata',
    '@xmlns:sf': 'http://soap.sforce.com/2006/04/metadata',
    '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance'
};
export const PARTNER_API: Namespaces = {
    '@xmlns': 'urn:partner.soap.sforce.com',
    '@xmlns:sf': 'urn:sobject.partner.soap.sforce.com',
    '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance'
};

/** Reads parameters by name, whatever their order. */
export class SoapParameters {
    private readonly content: SoapValue | undefined;

    constructor(content: SoapValue | undefined) {
        this.content = content;
    }

    text(name: string): string | undefined {
        const value = this.values(name)[0];
        return typeof value === 'string' && value !== '' ? value : undefined;
    }

    required(name: string): string {
        const text = this.text(name);
        if (text === undefined) {
            throw new OrgError('MISSING_ARGUMENT', `The request lacks ${name}`);
        }
        return text;
    }

    texts(name: string): string[] {
        return this.values(name).filter((value) => typeof value === 'string');
    }

    flag(name: string): boolean {
        return this.text(name) === 'true';
    }

    /** The element as it was read. */
    raw(): SoapValue | undefined {
        return this.content;
    }

    names(): string[] {
        return typeof this.content === 'object' ? Object.keys(this.content) : [];
    }

    all(name: string): SoapParameters[] {
        return this.values(name).map((value) => new SoapParameters(value));
    }

    one(name: string): SoapParameters {
        return new SoapParameters(this.values(name)[0]);
    }

    private values(name: string): readonly SoapValue[] {
        const value = this.content === undefined || typeof this.content === 'string' ? undefined : this.content[name];
        return value === undefined ? [] : Array.isArray(value) ? (value as readonly SoapValue[]) : [value as SoapValue];
    }
}

/** A document by its root's name. Throws BAD_REQUEST for what is no XML. */
export function readXml(body: Uint8Array): SoapParameters {
    const text = new TextDecoder().decode(body);
    if (XMLValidator.validate(text) !== true) {
        throw new OrgError('BAD_REQUEST', 'The request is not well-formed XML');
    }
    try {
        return new SoapParameters(parser.parse(text) as SoapValue);
    } catch {
        throw new OrgError('BAD_REQUEST', 'The request has an element that no call has');
    }
}

/** Throws BAD_REQUEST for what is no envelope. */
export function readCall(body: Uint8Array): SoapCall {
    const envelope = readXml(body).one('Envelope');
    const [operation] = envelope.one('Body').names();
    if (operation === undefined) {
        throw new OrgError('BAD_REQUEST', 'The request has no SOAP body');
    }
    const sessionId = envelope.one('Header').one('SessionHeader').text('sessionId');
    const text = new TextDecoder().decode(body);
    return { operation, parameters: envelope.one('Body').one(operation), sessionId, text };
}

function envelope(status: number, content: object, namespaces: Namespaces): Reply {
    const document = {
        '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
        'soapenv:Envelope': { '@xmlns:soapenv': SOAP_NAMESPACE, ...namespaces, 'soapenv:Body': content }
    };
    return { status, headers: { 'content-type': 'text/xml;charset=UTF-8' }, content: String(builder.build(document)) };
}

/** `result` is one structure or a list of them; undefined values are left out. */
export function soapResult(operation: string, result: unknown, namespaces = METADATA_API): Reply {
    return envelope(200, { [`${operation}Response`]: { result } }, namespaces);
}

export function soapFault({ code, message }: OrgError, namespaces = METADATA_API): Reply {
    const fault = { faultcode: `sf:${code}`, faultstring: `${code}: ${message}` };
    return envelope(500, { 'soapenv:Fault': fault }, namespaces);
}
