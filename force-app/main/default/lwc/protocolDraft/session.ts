import { changesBetween, type ProtocolContent } from 'c/protocolData';

/** The edits of one draft since it was read or saved. */
export interface EditSession {
    /** What is stored. */
    readonly base: ProtocolContent;
    readonly present: ProtocolContent;
    readonly past: readonly ProtocolContent[];
    readonly future: readonly ProtocolContent[];
    /** What the last edit was of: further edits of the same make one step with it. */
    readonly subject: string | undefined;
}

export function beginSession(content: ProtocolContent): EditSession {
    return { base: content, present: content, past: [], future: [], subject: undefined };
}

/** One more step, or, where `subject` is that of the last edit, the same step further on. */
export function editSession(session: EditSession, present: ProtocolContent, subject?: string): EditSession {
    if (present === session.present) {
        return session;
    }
    const isSameStep = subject !== undefined && subject === session.subject;
    return {
        base: session.base,
        present,
        past: isSameStep ? session.past : [...session.past, session.present],
        future: [],
        subject
    };
}

export function undo(session: EditSession): EditSession {
    const present = session.past.at(-1);
    return present
        ? {
              ...session,
              present,
              past: session.past.slice(0, -1),
              future: [session.present, ...session.future],
              subject: undefined
          }
        : session;
}

export function redo(session: EditSession): EditSession {
    const [present, ...future] = session.future;
    return present
        ? { ...session, present, past: [...session.past, session.present], future, subject: undefined }
        : session;
}

/** The same edits over what somebody else stored in the meantime. */
export function rebase(session: EditSession, base: ProtocolContent): EditSession {
    return { ...session, base };
}

export function isEdited({ base, present }: EditSession): boolean {
    return base !== present && changesBetween(base, present).count > 0;
}
