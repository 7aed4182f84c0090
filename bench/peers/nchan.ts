import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import path from "node:path";
import { freePort } from "../../emulator/free-port";
import type { Peer } from "./peer";
import { untilListening } from "./until-listening";

const NGINX = "/usr/sbin/nginx";
const MODULE = "/usr/lib/nginx/modules/ngx_nchan_module.so";

/** What is skipped, and why, where it is not installed. */
export const NCHAN_MISSING = "nchan: Debian's nginx-light and libnginx-mod-nchan are not here";

export const hasNchan = (): boolean => existsSync(NGINX) && existsSync(MODULE);

/** nginx with nchan, one process, a channel for each client. */
export async function startNchan(folder: string): Promise<Peer> {
  const port = await freePort(22_000);
  mkdirSync(path.join(folder, "nginx"), { recursive: true });
  const file = path.join(folder, "nginx", "nginx.conf");
  writeFileSync(file, configuration(port));
  const child = spawn(NGINX, ["-p", path.join(folder, "nginx"), "-c", file], { stdio: "ignore" });
  const ended = once(child, "exit");
  await untilListening(port, ended);
  return {
    ...{ pid: child.pid ?? Number.NaN, pushPort: port, sign: "", hello: "", greetings: 0 },
    websocketUrl: `ws://127.0.0.1:${port}/listen?id={n}`,
    ids: async () => [],
    post: (id, data) => ({ path: `/push?id=${id}`, body: data }),
    stop: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

const configuration = (port: number): string => `
load_module ${MODULE};
${userInfo().uid === 0 ? "user root;" : ""}
daemon off;
master_process off;
pid nginx.pid;
error_log stderr error;
worker_rlimit_nofile 20000;
events { worker_connections 20000; }
http {
  access_log off;
  keepalive_requests 100000000;
  keepalive_timeout 600s;
  client_body_temp_path body;
  nchan_store_messages off;
  nchan_max_reserved_memory 128m;
  server {
    listen 127.0.0.1:${port};
    location = /listen { nchan_subscriber websocket; nchan_channel_id $arg_id; }
    location = /push { nchan_publisher http; nchan_channel_id $arg_id; }
  }
}
`;
