package grader.worker;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/**
 * Writes frames to the parent, numbered. Safe for use by several threads.
 *
 * <p>A channel closes when an interrupted thread writes to it, and tests leave threads interrupted;
 * so the mark is cleared first. If the parent is gone there is nobody to report to, and the worker
 * ends.
 */
final class FrameWriter {
  private final WritableByteChannel channel;
  private final byte[] secret;
  private int number;

  FrameWriter(WritableByteChannel channel, byte[] secret) {
    this.channel = channel;
    this.secret = secret;
  }

  void hello() {
    send(WorkerProtocol.HELLO, body -> {});
  }

  void started(int test) {
    send(WorkerProtocol.STARTED, body -> body.writeInt(test));
  }

  void passed(int test) {
    send(
        WorkerProtocol.ENDED,
        body -> {
          body.writeInt(test);
          body.writeBoolean(true);
        });
  }

  void failed(int test, FailureDescription why) {
    send(
        WorkerProtocol.ENDED,
        body -> {
          body.writeInt(test);
          body.writeBoolean(false);
          why.write(body);
        });
  }

  void done() {
    send(WorkerProtocol.DONE, body -> {});
  }

  private interface Body {
    void write(DataOutputStream out) throws IOException;
  }

  private synchronized void send(byte kind, Body body) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      out.writeInt(0);
      out.write(secret);
      out.writeInt(number++);
      out.writeByte(kind);
      body.write(out);
      ByteBuffer frame = ByteBuffer.wrap(bytes.toByteArray());
      frame.putInt(0, frame.limit() - Integer.BYTES);
      Thread.interrupted();
      while (frame.hasRemaining()) {
        channel.write(frame);
      }
    } catch (IOException parentIsGone) {
      Runtime.getRuntime().halt(WorkerMain.NO_PARENT);
    }
  }
}
