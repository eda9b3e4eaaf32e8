package exam.booking;

import katas.booking.NotYourHoldException;
import katas.booking.UnknownHoldException;
import katas.kit.spec.Answer;
import katas.kit.spec.Clauses;
import katas.kit.spec.Command;
import org.jspecify.annotations.Nullable;

/** A call of the service, or something else that happens. */
interface BookingCommand extends Command<BookingModel, BookingServers> {

  /**
   * A hold that a command names.
   *
   * @param user who asks
   * @param id as the service made it, or one that no hold has
   * @param name in stories
   */
  record Target(String user, String id, String name) {
    /** A hold whose id is known. */
    static Target of(String user, ModelHold hold) {
      return new Target(user, String.valueOf(hold.id), hold.name());
    }

    @Override
    public String toString() {
      return name;
    }

    /** Rule 1.8: only the owner's hold; null when the call must be refused. */
    @Nullable ModelHold owned(BookingModel model, Answer answer, Clauses clauses) {
      ModelHold hold = find(model);
      if (hold == null) {
        boolean known = model.byId(id) != null;
        clauses.refused(
            "1.8", answer, known ? NotYourHoldException.class : UnknownHoldException.class);
      }
      return hold;
    }

    @Nullable ModelHold find(BookingModel model) {
      ModelHold hold = model.byId(id);
      return hold != null && hold.user.equals(user) ? hold : null;
    }
  }
}
