package rubezh.register.revision;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Sources of time, ids and randomness.
 *
 * @param clock system clock
 * @param ids source of record and line ids, UUID version 7
 * @param random source of salts
 */
public record IdSource(InstantSource clock, Supplier<UUID> ids, SecureRandom random) {}
