import { gql } from 'lightning/graphql';
import type { AccountPictureVariables } from './rawPicture';

/**
 * Everything the Account page shows of one account in one request. All containers wire this same document with the same
 * variables, so that the data service asks once. `@optional` stands on every field that field-level security may hide:
 * the server then leaves the field out instead of failing the query.
 */
export const ACCOUNT_PICTURE_QUERY = gql`
    query accountPicture($recordId: ID) {
        uiapi {
            query {
                Account(where: { Id: { eq: $recordId } }, first: 1) {
                    edges {
                        node {
                            Id
                            Name @optional {
                                value
                            }
                        }
                    }
                }
                Shared_Plan__c(where: { Account__c: { eq: $recordId } }, first: 1) {
                    edges {
                        node {
                            Id
                            Name {
                                value
                            }
                            OwnerId {
                                value
                            }
                            Owner @optional {
                                ... on User {
                                    Name @optional {
                                        value
                                    }
                                }
                            }
                            Journey_Stage__c {
                                value
                            }
                            Hold__c {
                                value
                            }
                            Tier__c @optional {
                                value
                            }
                            Recovery_Lead__c @optional {
                                value
                            }
                            Access_Signal__c @optional {
                                value
                            }
                            Freshness__c @optional {
                                value
                            }
                            Commercial_Standing__c @optional {
                                value
                            }
                            Commercial_Summary__c @optional {
                                value
                            }
                            Commercial_Lead__r @optional {
                                Id
                                Name @optional {
                                    value
                                }
                            }
                            Commercial_Reviewed_At__c @optional {
                                value
                            }
                            Commercial_Freshness__c @optional {
                                value
                            }
                            Medical_Standing__c @optional {
                                value
                            }
                            Medical_Summary__c @optional {
                                value
                            }
                            Medical_Lead__r @optional {
                                Id
                                Name @optional {
                                    value
                                }
                            }
                            Medical_Reviewed_At__c @optional {
                                value
                            }
                            Medical_Freshness__c @optional {
                                value
                            }
                            Access_Standing__c @optional {
                                value
                            }
                            Access_Summary__c @optional {
                                value
                            }
                            Access_Lead__r @optional {
                                Id
                                Name @optional {
                                    value
                                }
                            }
                            Access_Reviewed_At__c @optional {
                                value
                            }
                            Access_Freshness__c @optional {
                                value
                            }
                            LastModifiedDate {
                                value
                            }
                            LastModifiedBy @optional {
                                Name @optional {
                                    value
                                }
                            }
                        }
                    }
                }
                Shared_Plan_Objective__c(
                    where: { Shared_Plan__r: { Account__c: { eq: $recordId } } }
                    orderBy: { CreatedDate: { order: ASC } }
                    first: 100
                ) {
                    edges {
                        node {
                            Id
                            Measure__c {
                                value
                            }
                            Baseline__c @optional {
                                value
                            }
                            Target__c @optional {
                                value
                            }
                            Actual__c @optional {
                                value
                            }
                            Owner_Function__c @optional {
                                value
                            }
                            Contributing_Functions__c @optional {
                                value
                            }
                            Due_Date__c @optional {
                                value
                            }
                            Status__c {
                                value
                            }
                            CreatedDate {
                                value
                            }
                        }
                    }
                }
                Field_Engagement__c(
                    where: { Account__c: { eq: $recordId } }
                    orderBy: { Start_At__c: { order: DESC } }
                    first: 500
                ) {
                    edges {
                        node {
                            Id
                            Function__c {
                                value
                            }
                            HCP__r @optional {
                                Id
                                Name @optional {
                                    value
                                }
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
                            Owner @optional {
                                ... on User {
                                    Name @optional {
                                        value
                                    }
                                }
                            }
                        }
                    }
                    pageInfo {
                        hasNextPage
                    }
                }
                Field_Handoff__c(
                    where: { Account__c: { eq: $recordId } }
                    orderBy: { CreatedDate: { order: DESC } }
                    first: 200
                ) {
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
                            HCP__r @optional {
                                Id
                                Name @optional {
                                    value
                                }
                            }
                            Due_At__c @optional {
                                value
                            }
                            CreatedDate {
                                value
                            }
                        }
                    }
                }
                Suggestion_Override__c(
                    where: { Account__c: { eq: $recordId } }
                    orderBy: { Expires_On__c: { order: DESC } }
                    first: 50
                ) @optional {
                    edges {
                        node {
                            Id
                            Function__c {
                                value
                            }
                            Kind__c {
                                value
                            }
                            Reason__c {
                                value
                            }
                            Expires_On__c {
                                value
                            }
                            Rule_Id__c @optional {
                                value
                            }
                            Protocol_Version__c @optional {
                                value
                            }
                            Suggested_Function__c @optional {
                                value
                            }
                            CreatedDate {
                                value
                            }
                        }
                    }
                }
                Sequence_Protocol__c(where: { Active_Scope__c: { eq: "Global" } }, first: 1) @optional {
                    edges {
                        node {
                            Id
                            Approved_Digest__c @optional {
                                value
                            }
                        }
                    }
                }
                Contact(where: { AccountId: { eq: $recordId } }, orderBy: { Name: { order: ASC } }, first: 200) {
                    edges {
                        node {
                            Id
                            Name @optional {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;

/** The variables of `ACCOUNT_PICTURE_QUERY`; undefined, which holds the wire back, while the page has no record. */
export function accountPictureVariables(recordId: string | undefined): AccountPictureVariables | undefined {
    return recordId ? { recordId } : undefined;
}
