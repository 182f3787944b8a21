import { gql } from 'lightning/graphql';
import type { RawConnection, RawField, RawPerson } from 'c/triadData';

/** All versions, the newest first, without their rules; and how often rules were set aside, the newest window first. */
export const PROTOCOL_LIST_QUERY = gql`
    query sequenceProtocols {
        uiapi {
            query {
                Sequence_Protocol__c(orderBy: { Protocol_Version__c: { order: DESC } }, first: 200) {
                    edges {
                        node {
                            Id
                            Title__c {
                                value
                            }
                            Scope__c {
                                value
                            }
                            Protocol_Version__c {
                                value
                            }
                            Status__c {
                                value
                            }
                            CreatedBy {
                                Id
                                Name {
                                    value
                                }
                            }
                            LastModifiedBy {
                                Id
                                Name {
                                    value
                                }
                            }
                            LastModifiedDate {
                                value
                            }
                            Validated_Digest__c @optional {
                                value
                            }
                            Validated_At__c @optional {
                                value
                            }
                            Validation_Warning_Count__c @optional {
                                value
                            }
                            Submitted_By__r @optional {
                                Id
                                Name {
                                    value
                                }
                            }
                            Approved_By__r @optional {
                                Id
                                Name {
                                    value
                                }
                            }
                            Approved_At__c @optional {
                                value
                            }
                            Activated_At__c @optional {
                                value
                            }
                            Retired_At__c @optional {
                                value
                            }
                            Rules_Changed_At__c @optional {
                                value
                            }
                        }
                    }
                }
                Rule_Statistic__c(orderBy: { Window_End__c: { order: DESC } }, first: 1000) {
                    edges {
                        node {
                            Id
                            Scope__c {
                                value
                            }
                            Rule_Id__c {
                                value
                            }
                            Protocol_Version__c {
                                value
                            }
                            Window_Start__c {
                                value
                            }
                            Window_End__c {
                                value
                            }
                            Suggestions_Count__c {
                                value
                            }
                            Overrides_Count__c {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;

type Text = RawField<string> | null;
type Count = RawField<number> | null;

export interface RawVersion {
    readonly Id: string;
    readonly Title__c?: Text;
    readonly Scope__c?: Text;
    readonly Protocol_Version__c?: Count;
    readonly Status__c?: Text;
    readonly CreatedBy?: RawPerson | null;
    readonly LastModifiedBy?: RawPerson | null;
    readonly LastModifiedDate?: Text;
    readonly Validated_Digest__c?: Text;
    readonly Validated_At__c?: Text;
    readonly Validation_Warning_Count__c?: Count;
    readonly Submitted_By__r?: RawPerson | null;
    readonly Approved_By__r?: RawPerson | null;
    readonly Approved_At__c?: Text;
    readonly Activated_At__c?: Text;
    readonly Retired_At__c?: Text;
    readonly Rules_Changed_At__c?: Text;
}

export interface RawStatistic {
    readonly Id: string;
    readonly Scope__c?: Text;
    readonly Rule_Id__c?: Text;
    readonly Protocol_Version__c?: Count;
    readonly Window_Start__c?: Text;
    readonly Window_End__c?: Text;
    readonly Suggestions_Count__c?: Count;
    readonly Overrides_Count__c?: Count;
}

export interface ProtocolListData {
    readonly uiapi?: {
        readonly query?: {
            readonly Sequence_Protocol__c?: RawConnection<RawVersion> | null;
            readonly Rule_Statistic__c?: RawConnection<RawStatistic> | null;
        } | null;
    } | null;
}
