/** Lets the browser draw, and take a click, before work goes on. */
export function nextTask(): Promise<void> {
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- nothing is left to cancel: whoever waits looks whether to go on.
    return new Promise((resolve) => setTimeout(resolve, 0));
}
