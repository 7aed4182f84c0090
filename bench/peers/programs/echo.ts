import { answers } from "../../push/programs/answers";

// The other end of a channel between processes: the least that calling a function in another process can cost.
answers<object>(async (request) => request);
