/** A synthesized stack, and how Terraform is run on it. */
export interface StackRun {
  readonly environment: string;
  /** The folder of the stack. */
  readonly directory: string;
  /** Environment variables of the runs that speak to the cloud. */
  readonly variables: NodeJS.ProcessEnv;
  /** Environment variables of the run that installs the provider. */
  readonly initVariables: NodeJS.ProcessEnv;
  /** The file that holds the state, absolute; without one it is where the stack says. */
  readonly stateFile?: string;
  /** Interrupts Terraform. */
  readonly interrupted: AbortSignal;
  /** Is told each step before it begins. */
  readonly progress: (step: string) => void;
}
