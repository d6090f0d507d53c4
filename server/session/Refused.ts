/** A request that was understood and refused: what HTTP answers with. The message is a sentence for the reader. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export const noSuchGame = (code: string): Refused =>
  new Refused(404, 'unknownCode', `There is no game with the code ${code}. Check the letters.`);
