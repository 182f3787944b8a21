import { gql } from 'lightning/graphql';

/** Plans with what the engine reads of them, and the protocol in force: headers and buckets that everyone may read. */
export const COVERAGE_PLANS_QUERY = gql`
    query coveragePlans($after: String) {
        uiapi {
            query {
                Shared_Plan__c(orderBy: { Name: { order: ASC } }, first: 2000, after: $after, upperBound: 20000) {
                    edges {
                        node {
                            Id
                            Account__c {
                                value
                            }
                            Account__r @optional {
                                Id
                                Name @optional {
                                    value
                                }
                                BillingState @optional {
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
                        }
                    }
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                    totalCount
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
            }
        }
    }
`;

/** Goals that are still open: past their due date they are obligations. */
export const COVERAGE_OBJECTIVES_QUERY = gql`
    query coverageObjectives($after: String) {
        uiapi {
            query {
                Shared_Plan_Objective__c(
                    where: { Status__c: { eq: "Open" } }
                    orderBy: { CreatedDate: { order: ASC }, Id: { order: ASC } }
                    first: 2000
                    after: $after
                    upperBound: 50000
                ) {
                    edges {
                        node {
                            Id
                            Shared_Plan__c {
                                value
                            }
                            Owner_Function__c @optional {
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
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                    totalCount
                }
            }
        }
    }
`;

/** HCPs who are not to be contacted. */
export const COVERAGE_CONTACTS_QUERY = gql`
    query coverageContacts($after: String) {
        uiapi {
            query {
                Contact(
                    where: { Triad_Is_No_Contact__c: { eq: true } }
                    orderBy: { Id: { order: ASC } }
                    first: 2000
                    after: $after
                    upperBound: 20000
                ) {
                    edges {
                        node {
                            Id
                        }
                    }
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                    totalCount
                }
            }
        }
    }
`;
