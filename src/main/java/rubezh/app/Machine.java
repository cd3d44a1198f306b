package rubezh.app;

import module java.base;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import rubezh.security.PasswordHash;
import rubezh.text.Language;

/**
 * Environment of the process. All input that differs from run to run comes from here.
 *
 * @param environment environment variables
 * @param clock system clock with the zone of the machine
 * @param ids source of new ids, UUID version 7 (RFC 9562)
 * @param random source of keys and salts
 * @param passwordHash derivation of keys from passwords
 * @param language default language, derived from the locale
 */
record Machine(
        Map<String, String> environment,
        Clock clock,
        Supplier<UUID> ids,
        SecureRandom random,
        PasswordHash passwordHash,
        Language language) {
    /** Returns the host name of this machine; asks the network only where the system is silent. */
    String name() {
        String host =
                environment.getOrDefault("COMPUTERNAME", environment.getOrDefault("HOSTNAME", ""));
        return host.isEmpty() ? nameOfSystem() : host;
    }

    private static String nameOfSystem() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException e) {
            return nameInNetwork();
        }
    }

    private static String nameInNetwork() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "?";
        }
    }

    static Machine current() {
        TimeBasedEpochRandomGenerator ids = Generators.timeBasedEpochRandomGenerator();
        return new Machine(
                System.getenv(),
                Clock.systemDefaultZone(),
                ids::generate,
                new SecureRandom(),
                PasswordHash.ARGON2ID,
                Program.languageOf(Locale.getDefault()));
    }
}
