/** A zip archive without compression: the same bytes for the same files, and made at once. Format: PKWARE APPNOTE 6.3.10. */
import { crc32 } from 'node:zlib';

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
/** 1 January 1980, the first day a zip can tell. */
const FIRST_DAY = 0x21;

/** What the local and the central header of a file have in common. */
function common(name: Buffer, content: Uint8Array): Buffer {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(VERSION, 0);
    fields.writeUInt16LE(UTF8_NAMES, 2);
    fields.writeUInt16LE(FIRST_DAY, 8);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(content.byteLength, 14);
    fields.writeUInt32LE(content.byteLength, 18);
    fields.writeUInt16LE(name.byteLength, 22);
    return fields;
}

function signature(value: number): Buffer {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    return bytes;
}

function centralHeader(name: Buffer, content: Uint8Array, offset: number): Buffer {
    const version = Buffer.alloc(2);
    version.writeUInt16LE(VERSION);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    return Buffer.concat([signature(CENTRAL_HEADER), version, common(name, content), rest, name]);
}

function endOfDirectory(count: number, size: number, offset: number): Buffer {
    const fields = Buffer.alloc(18);
    fields.writeUInt16LE(count, 4);
    fields.writeUInt16LE(count, 6);
    fields.writeUInt32LE(size, 8);
    fields.writeUInt32LE(offset, 12);
    return Buffer.concat([signature(END_OF_DIRECTORY), fields]);
}

/** `files` are paths inside the archive, with `/`, and contents. */
export function storedZip(files: readonly (readonly [path: string, content: Uint8Array])[]): Uint8Array {
    const parts: Uint8Array[] = [];
    const directory: Buffer[] = [];
    let offset = 0;
    for (const [path, content] of files) {
        const name = Buffer.from(path);
        const local = Buffer.concat([signature(LOCAL_HEADER), common(name, content), name]);
        directory.push(centralHeader(name, content, offset));
        parts.push(local, content);
        offset += local.byteLength + content.byteLength;
    }
    const central = Buffer.concat(directory);
    return Buffer.concat([...parts, central, endOfDirectory(files.length, central.byteLength, offset)]);
}
