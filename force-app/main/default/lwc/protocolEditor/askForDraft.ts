import ProtocolCopyModal from 'c/protocolCopyModal';
import { highestVersion, type NewDraft, type ProtocolVersion } from 'c/protocolData';
import { labels } from './labels';

/** Asks how a new draft is called and where it applies; undefined where the question is closed without an answer. */
export async function askForDraft(
    from: ProtocolVersion | undefined,
    versions: readonly ProtocolVersion[]
): Promise<NewDraft | undefined> {
    const { scope, version } = from ?? { scope: 'Global', version: 1 };
    const named = await ProtocolCopyModal.open({ label: labels.title, size: 'small', version: String(version), scope });
    return named && { ...named, version: highestVersion(versions, named.scope) + 1 };
}
