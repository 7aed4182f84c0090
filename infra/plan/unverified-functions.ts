import { argument } from "./checks/finding";
import type { StackBlock, StackBlocks } from "./stack-blocks";

/** The functions of a stack that take any server for the database: its addresses and blocks. */
export const unverifiedFunctions = (blocks: StackBlocks): [address: string, block: StackBlock][] =>
  [...blocks].filter(
    ([
      ,
      {
        arguments: { environment },
      },
    ]) => {
      const has = (name: string) => argument(environment, name) !== undefined;
      return has("DATABASE_URL") && !has("DATABASE_CA");
    },
  );
