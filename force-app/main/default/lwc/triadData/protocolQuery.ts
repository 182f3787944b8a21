import { gql } from 'lightning/graphql';
import type { RawConnection, RawField } from './rawPicture';

/** A sequencing protocol with its rules: read only where the active one is not the one that the engine has built in. */
export const PROTOCOL_QUERY = gql`
    query sequenceProtocol($protocolId: ID) {
        uiapi {
            query {
                Sequence_Protocol__c(where: { Id: { eq: $protocolId } }, first: 1) {
                    edges {
                        node {
                            Id
                            Protocol_Version__c {
                                value
                            }
                            Is_Medical_Proactive__c @optional {
                                value
                            }
                            Time_Zone__c @optional {
                                value
                            }
                            Holidays__c @optional {
                                value
                            }
                            Own_Cool_Down_Days__c @optional {
                                value
                            }
                            Other_Function_Business_Days__c @optional {
                                value
                            }
                            Account_Cap_Touches__c @optional {
                                value
                            }
                            Account_Cap_Days__c @optional {
                                value
                            }
                            HCP_Cap_Touches__c @optional {
                                value
                            }
                            HCP_Cap_Days__c @optional {
                                value
                            }
                            Commercial_Target_A_Days__c @optional {
                                value
                            }
                            Commercial_Target_B_Days__c @optional {
                                value
                            }
                            Commercial_Target_C_Days__c @optional {
                                value
                            }
                            Access_Target_A_Days__c @optional {
                                value
                            }
                            Access_Target_B_Days__c @optional {
                                value
                            }
                            Access_Target_C_Days__c @optional {
                                value
                            }
                            Medical_Target_Days__c @optional {
                                value
                            }
                            Untiered_As__c @optional {
                                value
                            }
                        }
                    }
                }
                Sequence_Rule__c(
                    where: { Sequence_Protocol__c: { eq: $protocolId } }
                    orderBy: { Order__c: { order: ASC } }
                    first: 500
                ) {
                    edges {
                        node {
                            Id
                            Rule_Id__c {
                                value
                            }
                            Table__c {
                                value
                            }
                            Order__c {
                                value
                            }
                            Hold_Is__c @optional {
                                value
                            }
                            Stage_Is__c @optional {
                                value
                            }
                            Access_Is__c @optional {
                                value
                            }
                            Last_Commercial_Touch_Is__c @optional {
                                value
                            }
                            Last_Medical_Touch_Is__c @optional {
                                value
                            }
                            Last_Access_Touch_Is__c @optional {
                                value
                            }
                            Open_Medical_Request_Is__c @optional {
                                value
                            }
                            Accepted_Handoff_To_Is__c @optional {
                                value
                            }
                            Overdue_Commitment_Of_Is__c @optional {
                                value
                            }
                            Open_Objective_Of_Is__c @optional {
                                value
                            }
                            Recovery_Lead_Is__c @optional {
                                value
                            }
                            Medical_Proactive_Is__c @optional {
                                value
                            }
                            Tier_Is__c @optional {
                                value
                            }
                            Unless_Rules__c @optional {
                                value
                            }
                            Answer__c {
                                value
                            }
                            Reason_Code__c {
                                value
                            }
                            Is_Default__c @optional {
                                value
                            }
                            Valid_From__c @optional {
                                value
                            }
                            Valid_To__c @optional {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;

/** A record as its fields with their values. */
export type RawRecord = { readonly Id: string } & {
    readonly [field: string]: string | RawField<string | number | boolean> | null | undefined;
};

export interface ProtocolData {
    readonly uiapi?: {
        readonly query?: {
            readonly Sequence_Protocol__c?: RawConnection<RawRecord> | null;
            readonly Sequence_Rule__c?: RawConnection<RawRecord> | null;
        } | null;
    } | null;
}

/** A type alias, not an interface: the wire takes a plain record of variables. */
export type ProtocolVariables = { readonly protocolId: string };
