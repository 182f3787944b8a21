export { graphql } from '@salesforce/sfdx-lwc-jest/src/lightning-stubs/graphql/graphql';

export const gql = (parts, ...substitutions) => String.raw({ raw: parts }, ...substitutions);
export const executeMutation = jest.fn().mockResolvedValue({ data: {}, errors: undefined });
