package katas.ratelimiter;

import java.time.InstantSource;
import katas.blocks.KeyValueStore;

/**
 * Everything that a gateway is given. All gateways of a test share one store and one backend, and
 * nothing else.
 *
 * @param store the shared state of all limits
 * @param clock the only clock
 * @param backend the service behind the gateway
 */
public record Platform(KeyValueStore store, InstantSource clock, Backend backend) {}
