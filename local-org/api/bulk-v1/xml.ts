/** Documents of the first Bulk API: `jobInfo`, `batchInfo`, `error` and lists of them. */
import { XMLBuilder } from 'fast-xml-parser';
import type { Reply } from '../router.ts';

const NAMESPACE = 'http://www.force.com/2009/06/asyncapi/dataload';
const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', suppressEmptyNode: true });

/** Undefined values are left out. */
export function xmlReply(status: number, root: string, content: object): Reply {
    const document = {
        '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
        [root]: { '@xmlns': NAMESPACE, ...content }
    };
    return {
        status,
        headers: { 'content-type': 'application/xml;charset=UTF-8' },
        content: String(builder.build(document))
    };
}
