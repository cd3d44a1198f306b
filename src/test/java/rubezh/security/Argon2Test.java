package rubezh.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import org.junit.jupiter.api.Test;
import rubezh.security.Argon2.Cost;

/** The library of the operating system hashes as that of Java does, or is not used. */
class Argon2Test {
    private static final long SEED = 20_261_202;

    private final Argon2 java = Argon2.of("no such library");
    private final Argon2 system = Argon2.of(Argon2.LIBRARY);

    @Test
    void bothHashAlike() {
        assumeTrue(isInstalled(), "libargon2-1 is not installed");
        assertThat(system.isOfTheSystem()).isTrue();
        assertThat(java.isOfTheSystem()).isFalse();
        var random = new Random(SEED);
        for (int i = 0; i < 40; i++) {
            byte[] password = new byte[random.nextInt(i * 4 + 1)];
            byte[] salt = new byte[8 + random.nextInt(24)];
            random.nextBytes(password);
            random.nextBytes(salt);
            int lanes = 1 + random.nextInt(5);
            var cost = new Cost(8 * lanes + random.nextInt(300), 1 + random.nextInt(3), lanes);
            assertThat(hash(system, password, salt, cost))
                    .as("seed %d, round %d, %s", SEED, i, cost)
                    .isEqualTo(hash(java, password, salt, cost));
        }
    }

    private static boolean isInstalled() {
        try {
            return SymbolLookup.libraryLookup(Argon2.LIBRARY, Arena.global())
                    .find("argon2id_hash_raw")
                    .isPresent();
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static byte[] hash(Argon2 argon2, byte[] password, byte[] salt, Cost cost) {
        byte[] before = password.clone();
        byte[] hash = new byte[DataKey.BYTES];
        argon2.hash(password, salt, cost, hash);
        assertThat(password).isEqualTo(before);
        return hash;
    }

    @Test
    void aLibraryWithoutTheFunctionIsNotUsed() {
        assertThat(Argon2.of("libc.so.6").isOfTheSystem()).isFalse();
    }

    /** A cost that the library refuses, such as one below 8 KiB a lane, is left to that of Java. */
    @Test
    void whatTheLibraryRefusesIsHashedInJava() {
        byte[] password = {1, 2, 3};
        byte[] salt = new byte[8];
        var tooSmall = new Cost(8, 1, 2);
        assertThat(hash(system, password, salt, tooSmall))
                .isEqualTo(hash(java, password, salt, tooSmall));
    }
}
