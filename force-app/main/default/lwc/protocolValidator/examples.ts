import { accountAt, sizeOf, type Box, type BucketedAccount } from 'c/callSequence';

/** The plainest account of a box: of each fact the first value that it allows. */
export function exampleOf(box: Box): BucketedAccount {
    return accountAt(box.map((mask) => 31 - Math.clz32(mask & -mask)));
}

/** What a finding says of the combinations it concerns. The boxes must have nothing in common. */
export function shown(boxes: readonly Box[]): { example?: BucketedAccount; combinations: number } {
    const [first] = boxes;
    return {
        ...(first && { example: exampleOf(first) }),
        combinations: boxes.reduce((sum, box) => sum + sizeOf(box), 0)
    };
}
