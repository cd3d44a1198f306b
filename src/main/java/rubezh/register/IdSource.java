package rubezh.register;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What the register cannot compute: the time, fresh ids, salts.
 *
 * @param clock the machine's clock
 * @param ids ids for records and lines, UUID version 7
 * @param random for salts
 */
public record IdSource(InstantSource clock, Supplier<UUID> ids, SecureRandom random) {}
