import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Bound } from './bound';

/** OWASP's least for argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** A hash of nothing that anybody knows: verifying against it takes as long as against a real one. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$dGVuZHJpbC1ub2JvZHktMQ$8CkXoJPAhZFi0RsmKkb4cfTvSgYVPcpyUSlTlcQ1ZR0';

/** argon2id for passwords and PINs. Four at once: each takes 19 MiB and a core. Call it outside of transactions. */
@Injectable()
export class SecretHashes {
  private readonly bound = new Bound(4);

  /** The hash of a secret in PHC form. */
  async make(secret: string): Promise<string> {
    return this.bound.run(() => hash(secret.normalize('NFC'), COST));
  }

  /** Whether the secret is the one of the hash; with null it takes the same time and is false. */
  async matches(secret: string, kept: string | null): Promise<boolean> {
    const same = await this.bound.run(() => verify(kept ?? NOBODY, secret.normalize('NFC')));
    return same && kept !== null;
  }
}
