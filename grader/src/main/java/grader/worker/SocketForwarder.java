package grader.worker;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Forwards a socket: whoever connects to its entrance talks to its target. Of two in a row, one on
 * each side of a sandbox, the first leads into a socket of the file system and the second out of
 * it, so a process without a network reaches one server and nothing else.
 *
 * <p>Two threads for each connection carry bytes until one side ends. Closing ends all connections.
 * Safe for use by many threads.
 */
public final class SocketForwarder implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final ServerSocketChannel entrance;
  private final SocketAddress target;
  private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();

  private SocketForwarder(ServerSocketChannel entrance, SocketAddress target) {
    this.entrance = entrance;
    this.target = target;
  }

  /**
   * Starts to forward.
   *
   * @param entrance bound already; closed with the forwarder
   * @param target of any family; one that does not answer closes the connections that come for it
   */
  public static SocketForwarder start(ServerSocketChannel entrance, SocketAddress target) {
    SocketForwarder forwarder = new SocketForwarder(entrance, target);
    inBackground(forwarder::accept);
    return forwarder;
  }

  private static void inBackground(Runnable work) {
    Thread thread = new Thread(work, "carries bytes to an engine");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        SocketChannel client = entrance.accept();
        open.add(client);
        inBackground(() -> connect(client));
      }
    } catch (IOException closed) {
      // Nobody else comes in.
    }
  }

  private void connect(SocketChannel client) {
    try {
      SocketChannel server =
          target instanceof UnixDomainSocketAddress
              ? SocketChannel.open(StandardProtocolFamily.UNIX)
              : SocketChannel.open();
      open.add(server);
      server.connect(target);
      sendAtOnce(client);
      sendAtOnce(server);
      inBackground(() -> carry(server, client));
      carry(client, server);
    } catch (IOException e) {
      end(client);
    }
  }

  private static void sendAtOnce(SocketChannel channel) throws IOException {
    if (channel.supportedOptions().contains(StandardSocketOptions.TCP_NODELAY)) {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }
  }

  private void carry(SocketChannel from, SocketChannel to) {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    try {
      while (from.read(buffer.clear()) >= 0) {
        buffer.flip();
        while (buffer.hasRemaining()) {
          to.write(buffer);
        }
      }
    } catch (IOException cut) {
      // The same as its end.
    }
    end(from);
    end(to);
  }

  private void end(SocketChannel channel) {
    open.remove(channel);
    try {
      channel.close();
    } catch (IOException e) {
      // Then it is closed.
    }
  }

  @Override
  public void close() {
    try {
      entrance.close();
    } catch (IOException e) {
      // Then it is closed.
    }
    open.forEach(this::end);
  }
}
