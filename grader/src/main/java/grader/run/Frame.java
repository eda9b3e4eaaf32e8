package grader.run;

import grader.worker.Description;
import grader.worker.Wire;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * One frame of a worker, decoded and checked for everything that one frame can be checked for.
 *
 * @param kind one of the kinds of {@link Wire}
 * @param test the place of the test, -1 where the kind has none
 * @param failure why the test failed; empty if it passed or the kind has none
 */
record Frame(byte kind, int test, Optional<Description> failure) {
  private static final int HEAD = Wire.SECRET_BYTES + Integer.BYTES + 1;

  /** Reads the frame with number {@code number}; the end of the stream is an IOException. */
  static Frame read(DataInputStream in, byte[] secret, int number) throws IOException, Breach {
    int length = in.readInt();
    if (length < HEAD || length > Wire.LONGEST_FRAME) {
      throw new Breach("a frame of " + length + " bytes");
    }
    byte[] frame = new byte[length];
    in.readFully(frame);
    try {
      return decode(new DataInputStream(new ByteArrayInputStream(frame)), secret, number);
    } catch (IOException malformed) {
      throw new Breach("a frame that is not in form");
    }
  }

  private static Frame decode(DataInputStream in, byte[] secret, int number)
      throws IOException, Breach {
    if (!MessageDigest.isEqual(secret, in.readNBytes(Wire.SECRET_BYTES))) {
      throw new Breach("a frame without the secret");
    }
    int actual = in.readInt();
    if (actual != number) {
      throw new Breach("frame " + actual + " in the place of frame " + number);
    }
    byte kind = in.readByte();
    int test = kind == Wire.STARTED || kind == Wire.ENDED ? in.readInt() : -1;
    Optional<Description> failure =
        kind == Wire.ENDED && !in.readBoolean()
            ? Optional.of(Description.read(in))
            : Optional.empty();
    if (kind < Wire.HELLO || kind > Wire.DONE || in.available() > 0) {
      throw new Breach("a frame of an unknown kind");
    }
    return new Frame(kind, test, failure);
  }
}
