/** Bits into bytes, lowest bit first, as DEFLATE wants them. */
export class BitWriter {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;
  private held = 0;
  private heldBits = 0;

  /** Writes the lowest `count` bits of `value`; `count` is at most 16. */
  write(value: number, count: number): void {
    this.held |= value << this.heldBits;
    this.heldBits += count;
    while (this.heldBits >= 8) {
      if (this.length === this.bytes.length) this.grow();
      this.bytes[this.length++] = this.held & 0xff;
      this.held >>>= 8;
      this.heldBits -= 8;
    }
  }

  /** Fills the last byte with zero bits. */
  align(): void {
    if (this.heldBits > 0) this.write(0, 8 - this.heldBits);
  }

  /** The whole bytes written since the last call. */
  take(): Uint8Array {
    const taken = this.bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }

  private grow(): void {
    const larger = new Uint8Array(this.bytes.length * 2);
    larger.set(this.bytes);
    this.bytes = larger;
  }
}
