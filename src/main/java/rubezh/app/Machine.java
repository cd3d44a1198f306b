package rubezh.app;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import rubezh.text.Language;

/**
 * What the machine gives: everything that differs from run to run comes in here and nowhere else.
 *
 * @param environment variables
 * @param clock time and zone
 * @param ids fresh ids, UUID version 7 (RFC 9562)
 * @param random for keys and salts
 * @param language the language its user is likely to read
 */
record Machine(
        Map<String, String> environment,
        Clock clock,
        Supplier<UUID> ids,
        SecureRandom random,
        Language language) {
    /** Returns a name that tells this machine from another. */
    String name() {
        String host =
                environment.getOrDefault("COMPUTERNAME", environment.getOrDefault("HOSTNAME", ""));
        return host.isEmpty() ? HostName.read() : host;
    }

    static Machine current() {
        TimeBasedEpochRandomGenerator ids = Generators.timeBasedEpochRandomGenerator();
        return new Machine(
                System.getenv(),
                Clock.systemDefaultZone(),
                ids::generate,
                new SecureRandom(),
                Program.languageOf(Locale.getDefault()));
    }
}
