import { gql } from 'lightning/graphql';

/** Headers of touches, those written last first: a bound leaves out the oldest, and a distant page is found by the id alone. */
export const COVERAGE_TOUCHES_QUERY = gql`
    query coverageTouches($after: String) {
        uiapi {
            query {
                Field_Engagement__c(
                    where: { Status__c: { ne: "Cancelled" } }
                    orderBy: { Id: { order: DESC } }
                    first: 2000
                    after: $after
                    upperBound: 200000
                ) {
                    edges {
                        node {
                            Id
                            Account__c {
                                value
                            }
                            HCP__c @optional {
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

/** Only the touches that count for sequencing (`isCountedTouch`), in the same order, and of them only what a replay reads. */
export const COUNTED_TOUCHES_QUERY = gql`
    query countedTouches($after: String) {
        uiapi {
            query {
                Field_Engagement__c(
                    where: {
                        Status__c: { eq: "Completed" }
                        Channel__c: { ne: "Email" }
                        Is_Requested_By_HCP__c: { eq: false }
                        Coordinated_With__c: { eq: null }
                    }
                    orderBy: { Id: { order: DESC } }
                    first: 2000
                    after: $after
                    upperBound: 200000
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

/** Headers of handoffs, never their topic. */
export const COVERAGE_HANDOFFS_QUERY = gql`
    query coverageHandoffs($after: String) {
        uiapi {
            query {
                Field_Handoff__c(
                    orderBy: { CreatedDate: { order: DESC }, Id: { order: ASC } }
                    first: 2000
                    after: $after
                    upperBound: 50000
                ) {
                    edges {
                        node {
                            Id
                            Account__c {
                                value
                            }
                            HCP__c @optional {
                                value
                            }
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
                            Due_At__c @optional {
                                value
                            }
                            Accepted_At__c @optional {
                                value
                            }
                            Completed_At__c @optional {
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
