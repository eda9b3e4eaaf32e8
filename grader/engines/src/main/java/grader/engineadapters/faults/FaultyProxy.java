package grader.engineadapters.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A wire between a client and a server that breaks where a test says: at a request that contains a
 * text. Everything else passes.
 *
 * <p>Thread safety: safe for any number of threads.
 */
public final class FaultyProxy implements AutoCloseable {

  /** What becomes of a request. */
  public enum Fate {
    /** The request never arrives, and the connection is cut. */
    LOST,
    /** The request arrives and is answered; the answer is lost and the connection is cut. */
    ANSWER_LOST,
    /** The request arrives; the answer waits until the wire is healed. */
    ANSWER_HELD
  }

  /** Which requests break, how, and how many of them. */
  private record Fault(String text, Fate fate, AtomicInteger left) {}

  private static final Fault NONE = new Fault("", Fate.LOST, new AtomicInteger());

  private final String host;
  private final ServerSocket entrance;
  private final Object healing = new Object();
  private volatile int target;
  private volatile Fault fault = NONE;

  /**
   * A wire in good order to a server on this machine; it listens on the loopback address.
   *
   * @throws UncheckedIOException when the machine has no free port
   */
  public FaultyProxy(int target) {
    this("127.0.0.1", target);
  }

  /** The same to a server anywhere. */
  public FaultyProxy(String host, int target) {
    this.host = host;
    this.target = target;
    try {
      this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    inBackground(this::accept);
  }

  /** Where it listens. */
  public int port() {
    return entrance.getLocalPort();
  }

  /** Where connections go from now on. */
  public void leadTo(int port) {
    target = port;
  }

  /** Breaks every request that contains {@code text}, until {@link #heal}. */
  public void breakAll(String text, Fate fate) {
    fault = new Fault(text, fate, new AtomicInteger(Integer.MAX_VALUE));
  }

  /** Breaks the next request that contains {@code text}. */
  public void breakOne(String text, Fate fate) {
    fault = new Fault(text, fate, new AtomicInteger(1));
  }

  /** Whether the one request has come that was to be broken. */
  public boolean hasBroken() {
    return fault.left.get() <= 0;
  }

  /** Lets everything pass again, also answers that were held. */
  public void heal() {
    synchronized (healing) {
      fault = NONE;
      healing.notifyAll();
    }
  }

  private static void inBackground(Runnable body) {
    Thread thread = new Thread(body, "wire");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Wire wire = new Wire(entrance.accept(), target);
        inBackground(wire::carryRequests);
        inBackground(wire::carryAnswers);
      }
    } catch (IOException e) {
      if (!entrance.isClosed()) {
        accept();
      }
    }
  }

  /** One connection. */
  private final class Wire {
    private final Socket client;
    private final Socket server;
    private volatile Fate answers = Fate.LOST;
    private volatile boolean broken;

    Wire(Socket client, int target) throws IOException {
      this.client = client;
      try {
        this.server = new Socket(host, target);
      } catch (IOException e) {
        client.close();
        throw e;
      }
    }

    void carryRequests() {
      byte[] buffer = new byte[1 << 16];
      try {
        InputStream in = client.getInputStream();
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          Fault current = fault;
          if (hits(current, buffer, n)) {
            if (current.fate == Fate.LOST) {
              break;
            }
            answers = current.fate;
            broken = true;
          }
          server.getOutputStream().write(buffer, 0, n);
        }
      } catch (IOException e) {
        // Cut.
      }
      cut();
    }

    private boolean hits(Fault current, byte[] buffer, int length) {
      String chunk = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
      return current != NONE && chunk.contains(current.text) && current.left.getAndDecrement() > 0;
    }

    void carryAnswers() {
      byte[] buffer = new byte[1 << 16];
      try {
        InputStream in = server.getInputStream();
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          if (broken && answers == Fate.ANSWER_LOST) {
            break;
          }
          if (broken) {
            awaitHealing();
          }
          client.getOutputStream().write(buffer, 0, n);
        }
      } catch (IOException e) {
        // Cut.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      cut();
    }

    private void awaitHealing() throws InterruptedException {
      synchronized (healing) {
        while (fault != NONE) {
          healing.wait();
        }
      }
    }

    private void cut() {
      try {
        client.close();
        server.close();
      } catch (IOException e) {
        // Closed already.
      }
    }
  }

  @Override
  public void close() {
    heal();
    try {
      entrance.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
