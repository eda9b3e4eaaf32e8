// The report that comes last counts.
package katas.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/** What providers say later. */
final class Reports {
  private final VersionedTable table;
  private final Deliveries deliveries;

  Reports(VersionedTable table, Deliveries deliveries) {
    this.table = table;
    this.deliveries = deliveries;
  }

  boolean report(DeliveryReport report) {
    State reported = State.valueOf(report.event().name());
    while (true) {
      Optional<Row<DeliveryRow>> row = deliveries.read(report.key());
      if (row.isEmpty()) {
        return false;
      }
      if (!leadsOn(row.get().value().state(), reported)) {
        return true;
      }
      List<Write> writes = new ArrayList<>();
      writes.addAll(Deliveries.changes(row.get(), row.get().value().ended(reported)));
      if (reported == State.BOUNCED) {
        disabled(row.get().value()).ifPresent(writes::add);
      }
      if (table.write(writes)) {
        return true;
      }
    }
  }

  /** Whether a report changes anything: states only go on. */
  private static boolean leadsOn(State state, State reported) {
    return switch (state) {
      case WAITING, SENDING -> true;
      case SENT, DELIVERED, BOUNCED -> true; // BUG: reports come in any order
      case DEAD, SUPPRESSED, EXPIRED, CANCELLED -> false;
    };
  }

  /** The address that bounced is disabled, if it is still the user's. */
  private Optional<Write> disabled(DeliveryRow delivery) {
    Content content = delivery.content();
    return table
        .read(ProfileRow.class, content.userId())
        .map(row -> disabled(row, content.channel(), delivery.address()));
  }

  private static Write disabled(Row<ProfileRow> row, Channel channel, String address) {
    return Write.update(row, row.value().without(channel, address));
  }
}
