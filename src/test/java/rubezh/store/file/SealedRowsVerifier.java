package rubezh.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import rubezh.security.DataKey;
import rubezh.security.PasswordHash;
import rubezh.security.PasswordHashCost;
import rubezh.store.AcknowledgedSaves;
import rubezh.store.journal.RevisionRows;
import rubezh.store.journal.SqliteDrafts;
import rubezh.store.journal.SqliteJournal;
import rubezh.store.journal.SqliteJournal.KeyedTables;

/**
 * Opens the rows of a register with a saved key, hundreds of times a minute; a full sign-in takes a
 * tenth of a second each.
 */
public final class SealedRowsVerifier {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

    private final Path root;
    private final SecureRandom random = new SecureRandom();
    private final DataKey key;
    private final InstallationIdentity identity;

    public SealedRowsVerifier(Path root) {
        this.root = root;
        try (var connections = connections()) {
            key =
                    new KeySlots(connections, CLOCK, random, PasswordHash.ARGON2ID)
                            .open("asanov", TestStations.PASSWORD, PasswordHashCost.MINIMUM);
            var wrap = key.sealer(DataKey.Purpose.KEY_WRAP, random);
            identity = connections.read(c -> InstallationIdentity.read(c, wrap));
        }
    }

    private Connections connections() {
        return new Connections(new Database(root.resolve("data/station.db")));
    }

    /**
     * Asserts that all acknowledged rows are present and intact, and the audit chain is unbroken.
     */
    public void assertAllIn(AcknowledgedSaves acknowledged, long from) {
        try (var connections = connections()) {
            var audit = new AuditLog(connections, CLOCK, "asanov", AuditCodec.of(key, random));
            var rows = new RevisionRows(connections, key.sealer(DataKey.Purpose.ROW, random));
            var journal =
                    new SqliteJournal(
                            connections,
                            rows,
                            identity,
                            audit,
                            KeyedTables.of(connections, key, random));
            var drafts = new SqliteDrafts(connections, key.sealer(DataKey.Purpose.DRAFT, random));
            acknowledged.assertAllIn(journal, identity.replica(), drafts, from);
            assertThat(audit.verify()).isZero();
        }
    }
}
