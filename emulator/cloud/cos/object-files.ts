import { createHash, randomUUID } from "node:crypto";
import { createWriteStream, mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { State } from "../state";
import type { StoredObject } from "./state";

/** A file that has been written, and what is in it. */
export interface WrittenFile {
  readonly file: string;
  readonly bytes: number;
  /** MD5 and SHA-256, in hexadecimal digits. */
  readonly md5: string;
  readonly sha256: string;
}

/** The contents of the objects, a file each. */
export class ObjectFiles {
  /** @param folder where the files lie; what belongs to no object of the state is deleted */
  constructor(
    private readonly state: State,
    private readonly folder: string,
  ) {
    mkdirSync(folder, { recursive: true });
    const kept = new Set(state.objects.map(({ file }) => file));
    for (const file of readdirSync(folder)) if (!kept.has(file)) this.delete(file);
  }

  pathOf({ file }: Pick<StoredObject, "file">): string {
    return path.join(this.folder, file);
  }

  async write(content: Readable): Promise<WrittenFile> {
    const file = randomUUID();
    const [md5, sha256] = [createHash("md5"), createHash("sha256")];
    let bytes = 0;
    await pipeline(
      content,
      async function* measured(parts: AsyncIterable<Buffer>) {
        for await (const part of parts) {
          bytes += part.length;
          md5.update(part);
          sha256.update(part);
          yield part;
        }
      },
      createWriteStream(this.pathOf({ file })),
    );
    return { file, bytes, md5: md5.digest("hex"), sha256: sha256.digest("hex") };
  }

  /** Forgets an object and its content. */
  remove(object: StoredObject): void {
    this.state.objects.splice(this.state.objects.indexOf(object), 1);
    this.delete(object.file);
  }

  delete(file: string): void {
    rmSync(this.pathOf({ file }), { force: true });
  }
}
