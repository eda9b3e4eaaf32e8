package grader.run;

import grader.worker.WorkerTask;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The socket of one worker: frames come in, the task goes out. One thread listens, another one
 * sends and closes.
 */
final class WorkerConnection implements AutoCloseable {
  private final Path socket;
  private final byte[] secret;
  private final ServerSocketChannel server;
  private volatile @Nullable SocketChannel channel;

  /** Opens the socket to the worker's user; only who knows the secret is believed. */
  WorkerConnection(Path socket, byte[] secret) throws IOException {
    this.socket = socket;
    this.secret = secret;
    server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(socket));
    RunFolder.openToAll(socket);
  }

  /** Accepts one worker and passes on its frames; the last event says why no more of them come. */
  void listen(Consumer<WorkerEvent> events) {
    try {
      SocketChannel accepted = server.accept();
      channel = accepted;
      Files.deleteIfExists(socket);
      DataInputStream in = new DataInputStream(Channels.newInputStream(accepted));
      for (int number = 0; ; number++) {
        Frame frame = Frame.read(in, secret, number);
        events.accept(new WorkerEvent.FrameReceived(frame, System.nanoTime()));
      }
    } catch (ProtocolViolation violation) {
      events.accept(new WorkerEvent.ProtocolViolated(String.valueOf(violation.getMessage())));
    } catch (IOException e) {
      events.accept(new WorkerEvent.ConnectionClosed());
    }
  }

  /** Gives a task to the worker that is connected. */
  void send(WorkerTask task) throws IOException {
    SocketChannel connected = channel;
    if (connected == null) {
      throw new IOException("the worker has not connected");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    task.write(new DataOutputStream(bytes));
    // Not through a stream: a channel's streams hold a lock that the listening thread has.
    ByteBuffer rest = ByteBuffer.wrap(bytes.toByteArray());
    while (rest.hasRemaining()) {
      connected.write(rest);
    }
  }

  /** From now on no worker can connect. */
  void stopAccepting() {
    close(server);
  }

  @Override
  public void close() {
    stopAccepting();
    SocketChannel connected = channel;
    if (connected != null) {
      close(connected);
    }
  }

  private static void close(Closeable open) {
    try {
      open.close();
    } catch (IOException e) {
      // Then it was closed before.
    }
  }
}
