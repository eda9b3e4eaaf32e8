package exam.booking;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import katas.blocks.KeyValueStore;
import katas.blocks.Transaction;
import katas.blocks.UnavailableException;
import katas.blocks.VersionedTable;
import katas.blocks.simulation.Simulation;
import katas.booking.BookingService;
import katas.booking.PaymentGateway;
import katas.booking.Platform;
import katas.booking.SimulatedPayments;
import katas.booking.TicketBooking;
import katas.kit.IsolatedServer;
import katas.kit.spec.Cluster;

/** Three servers on one platform, and whether a call of theirs has got no answer. */
final class BookingServers implements Cluster {
  private static final int SERVERS = 3;

  private final Simulation simulation;
  private final SimulatedPayments payments;
  private final List<BookingService> servers = new ArrayList<>();
  private final List<AtomicInteger> failures = new ArrayList<>();
  private final boolean concurrent;
  private boolean silent;

  BookingServers(Simulation simulation, boolean concurrent) {
    this.simulation = simulation;
    this.concurrent = concurrent;
    payments = new SimulatedPayments(simulation);
    for (int i = 0; i < SERVERS; i++) {
      failures.add(new AtomicInteger());
      servers.add(start(i));
    }
  }

  private BookingService start(int server) {
    AtomicInteger failed = failures.get(server);
    return IsolatedServer.start(
        TicketBooking::new,
        new Platform(
            watched(VersionedTable.class, simulation.table(), failed),
            watched(KeyValueStore.class, simulation.store(), failed),
            simulation.scheduler(),
            simulation.clock(),
            watched(PaymentGateway.class, payments, failed),
            BookingModel.CONFIG));
  }

  /** Passes everything on, and counts the calls that got no answer. */
  static <T> T watched(Class<T> type, T block, AtomicInteger failed) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              try {
                Object result = method.invoke(block, arguments);
                return result instanceof Transaction transaction
                    ? watched(Transaction.class, transaction, failed)
                    : result;
              } catch (InvocationTargetException e) {
                if (e.getCause() instanceof UnavailableException) {
                  failed.incrementAndGet();
                }
                throw e.getCause();
              }
            }));
  }

  @Override
  public int size() {
    return SERVERS;
  }

  @Override
  public void restart(int server) {
    servers.set(server, start(server));
  }

  BookingService server(int server) {
    return servers.get(server);
  }

  Simulation simulation() {
    return simulation;
  }

  SimulatedPayments payments() {
    return payments;
  }

  /** How many calls of this server's have got no answer. */
  int failures(int server) {
    return failures.get(server).get();
  }

  /** The gateway loses so many calls, or their answers. */
  void silence(int calls, boolean afterwards) {
    silent = calls > 0;
    if (afterwards) {
      payments.loseAnswers(calls);
    } else {
      payments.loseRequests(calls);
    }
  }

  boolean isSilent() {
    return silent;
  }

  boolean isConcurrent() {
    return concurrent;
  }
}
