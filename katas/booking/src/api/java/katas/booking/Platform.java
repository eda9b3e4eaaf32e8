package katas.booking;

import java.time.InstantSource;
import katas.blocks.KeyValueStore;
import katas.blocks.Scheduler;
import katas.blocks.VersionedTable;

/**
 * Everything that a booking server is given. All servers of a test share one table, one store and
 * one payment gateway, and nothing else: what one server keeps in memory no other one sees, and it
 * is gone when the server crashes.
 *
 * @param table the database
 * @param store the cache and lock server
 * @param scheduler runs tasks later, on this server
 * @param clock the only clock
 * @param payments the payment provider
 * @param config the numbers of the brief
 */
public record Platform(
    VersionedTable table,
    KeyValueStore store,
    Scheduler scheduler,
    InstantSource clock,
    PaymentGateway payments,
    BookingConfig config) {}
