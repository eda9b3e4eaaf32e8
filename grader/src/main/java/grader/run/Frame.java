package grader.run;

import grader.worker.FailureDescription;
import grader.worker.WorkerProtocol;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * One frame of a worker, decoded and checked for everything that one frame can be checked for.
 *
 * @param kind one of the kinds of {@link WorkerProtocol}
 * @param test the place of the test, -1 where the kind has none
 * @param failure why the test failed; empty if it passed or the kind has none
 */
record Frame(byte kind, int test, Optional<FailureDescription> failure) {
  private static final int HEAD = WorkerProtocol.SECRET_BYTES + Integer.BYTES + 1;

  /** Reads the frame with number {@code number}; the end of the stream is an IOException. */
  static Frame read(DataInputStream in, byte[] secret, int number)
      throws IOException, ProtocolViolation {
    int length = in.readInt();
    if (length < HEAD || length > WorkerProtocol.MAX_FRAME_LENGTH) {
      throw new ProtocolViolation("a frame of " + length + " bytes");
    }
    byte[] frame = new byte[length];
    in.readFully(frame);
    try {
      return decode(new DataInputStream(new ByteArrayInputStream(frame)), secret, number);
    } catch (IOException malformed) {
      throw new ProtocolViolation("a frame that is not in form");
    }
  }

  private static Frame decode(DataInputStream in, byte[] secret, int number)
      throws IOException, ProtocolViolation {
    if (!MessageDigest.isEqual(secret, in.readNBytes(WorkerProtocol.SECRET_BYTES))) {
      throw new ProtocolViolation("a frame without the secret");
    }
    int actual = in.readInt();
    if (actual != number) {
      throw new ProtocolViolation("frame " + actual + " in the place of frame " + number);
    }
    byte kind = in.readByte();
    int test = kind == WorkerProtocol.STARTED || kind == WorkerProtocol.ENDED ? in.readInt() : -1;
    Optional<FailureDescription> failure =
        kind == WorkerProtocol.ENDED && !in.readBoolean()
            ? Optional.of(FailureDescription.read(in))
            : Optional.empty();
    if (kind < WorkerProtocol.HELLO || kind > WorkerProtocol.DONE || in.available() > 0) {
      throw new ProtocolViolation("a frame of an unknown kind");
    }
    return new Frame(kind, test, failure);
  }
}
