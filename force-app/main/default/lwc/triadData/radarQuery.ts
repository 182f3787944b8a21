import { gql } from 'lightning/graphql';
import type { RawConnection, RawField, RawHandoff, RawTouch } from './rawPicture';

/** The touches of one HCP at all accounts within a window, the HCP's own wish, and the questions Medical still has to answer. */
export const HCP_RADAR_QUERY = gql`
    query hcpRadar($hcpId: ID, $from: DateTime, $to: DateTime) {
        uiapi {
            query {
                Contact(where: { Id: { eq: $hcpId } }, first: 1) {
                    edges {
                        node {
                            Id
                            Triad_Is_No_Contact__c @optional {
                                value
                            }
                        }
                    }
                }
                Field_Engagement__c(
                    where: {
                        HCP__c: { eq: $hcpId }
                        Start_At__c: { gte: { value: $from }, lte: { value: $to } }
                        Status__c: { ne: "Cancelled" }
                    }
                    orderBy: { Start_At__c: { order: DESC } }
                    first: 500
                ) {
                    edges {
                        node {
                            Id
                            Account__c {
                                value
                            }
                            Function__c {
                                value
                            }
                            Channel__c {
                                value
                            }
                            Start_At__c {
                                value
                            }
                            Status__c {
                                value
                            }
                            Is_Requested_By_HCP__c @optional {
                                value
                            }
                            Coordinated_With__c @optional {
                                value
                            }
                        }
                    }
                }
                Field_Handoff__c(where: { HCP__c: { eq: $hcpId }, Kind__c: { eq: "Medical_Request" } }, first: 200) {
                    edges {
                        node {
                            Id
                            Kind__c @optional {
                                value
                            }
                            From_Function__c @optional {
                                value
                            }
                            To_Function__c @optional {
                                value
                            }
                            Status__c @optional {
                                value
                            }
                            CreatedDate {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;

interface RawHcp {
    readonly Id: string;
    readonly Triad_Is_No_Contact__c?: RawField<boolean> | null;
}

interface RawHcpTouch extends RawTouch {
    readonly Account__c?: RawField<string> | null;
}

export interface HcpRadarData {
    readonly uiapi?: {
        readonly query?: {
            readonly Contact?: RawConnection<RawHcp> | null;
            readonly Field_Engagement__c?: RawConnection<RawHcpTouch> | null;
            readonly Field_Handoff__c?: RawConnection<RawHandoff> | null;
        } | null;
    } | null;
}

/** A type alias, not an interface: the wire takes a plain record of variables. Instants are ISO 8601 UTC. */
export type HcpRadarVariables = { readonly hcpId: string; readonly from: string; readonly to: string };

const DAY = 86_400_000;
/** A touch is logged so long after it took place at most, and planned so far ahead. */
const DAYS_BACK = 120;
const DAYS_AHEAD = 400;

/** The variables of `HCP_RADAR_QUERY`; undefined, which holds the wire back, while no HCP is chosen. */
export function hcpRadarVariables(hcpId: string | null, now: number): HcpRadarVariables | undefined {
    const midnight = now - (now % DAY);
    return hcpId === null
        ? undefined
        : {
              hcpId,
              from: new Date(midnight - DAYS_BACK * DAY).toISOString(),
              to: new Date(midnight + DAYS_AHEAD * DAY).toISOString()
          };
}
