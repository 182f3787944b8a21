/** The SOAP API in its partner form. */
import { publicRoute, type Route } from '../router.ts';
import { partnerDoor } from './partner.ts';

const PARTNER = '/services/Soap/u/:api';

export const soapRoutes: readonly Route[] = [
    publicRoute('POST', PARTNER, partnerDoor),
    /** Clients add the organization's id to the address. */
    publicRoute('POST', `${PARTNER}/:organization`, partnerDoor)
];
