/** The port of a node's listener for clients, behind the public balancer. */
export const CLIENT_PORT = 8080;
/** The port of a node's private listener, and of the balancer before it: pushes of functions and of other nodes. */
export const PUSH_PORT = 8081;
/** Answers 200 on both listeners while a node takes clients. */
export const READY_PATH = "/readyz";
