/** Raised when the code writes tables or set-up rows differently, so that older data is brought up to it. */
export const FORMAT = 3;

/** Where a store keeps the format it was last brought up to. */
export const FORMAT_SETTING = 'format';
