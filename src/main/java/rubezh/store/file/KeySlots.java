package rubezh.store.file;

import module java.base;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import rubezh.security.DataKey;
import rubezh.security.KeySlot;
import rubezh.security.Officer;
import rubezh.security.PasswordHash;
import rubezh.security.PasswordHashCost;
import rubezh.security.RecoveryCode;
import rubezh.security.RecoverySlot;
import rubezh.security.SignInThrottle;
import rubezh.text.Fault;

/**
 * Officers of the file, their key slots and that of the recovery sheet.
 *
 * @see rubezh.security.KeySlot
 * @see rubezh.security.SignInThrottle
 */
public final class KeySlots {
    private static final String RECOVERY = "recovery";

    /** Length of a wrapped key, so that a destroyed slot takes the time of another. */
    private static final int WRAPPED = 60;

    private final Connections connections;
    private final InstantSource clock;
    private final PasswordHash hash;
    private final ThrottleStorage throttles;

    KeySlots(Connections connections, InstantSource clock, SecureRandom random, PasswordHash hash) {
        this.connections = connections;
        this.clock = clock;
        this.hash = hash;
        this.throttles = new ThrottleStorage(connections, clock, random);
    }

    /** Returns the officers who may sign in, as the screen shows them, see {@link #shown}. */
    public List<Officer> officers() {
        return connections.query(
                "SELECT login, name, rank FROM keyslot WHERE wrapped <> x'' ORDER BY login",
                KeySlots::officer);
    }

    /**
     * Returns what of an officer is readable before sign-in: the name; the rank only if there is no
     * name and the screen shows the rank instead. The audit log has both, sealed.
     */
    static Officer shown(Officer officer) {
        return officer.name().isEmpty()
                ? new Officer(officer.login(), "", officer.rank())
                : new Officer(officer.login(), officer.name(), "");
    }

    /** Returns the time of the last sign-in by login; without logins that never signed in. */
    public Map<String, Instant> lastSignIns() {
        Map<String, Instant> last = new HashMap<>();
        if (connections.read(SchemaMigrator::isUnsealed)) {
            return last;
        }
        connections.query(
                "SELECT login, at FROM sign_in",
                row -> last.put(row.getString(1), Instant.ofEpochMilli(row.getLong(2))));
        return Map.copyOf(last);
    }

    /** Notes the time of a sign-in for the sign-in screen, together with its audit entry. */
    public void noteSignIn(String login, Runnable entry) {
        connections.writeEntry(connection -> {
            entry.run();
            return Connections.update(
                    connection,
                    """
                    INSERT INTO sign_in(login, at) VALUES (?, ?)
                    ON CONFLICT(login) DO UPDATE SET at = excluded.at\
                    """,
                    login,
                    clock.millis());
        });
    }

    /** Returns the version of each slot, that of the recovery sheet too. */
    static Map<String, Long> versions(Connection connection) throws SQLException {
        Map<String, Long> versions = new HashMap<>();
        Connections.query(
                connection,
                "SELECT login, version FROM keyslot",
                row -> versions.put(row.getString(1), row.getLong(2)));
        recovery(connection).ifPresent(s -> versions.put(RecoverySlot.LOGIN, s.version()));
        return Map.copyOf(versions);
    }

    private static Officer officer(ResultSet row) throws SQLException {
        return new Officer(row.getString(1), row.getString(2), row.getString(3));
    }

    public Optional<Officer> officer(String login) {
        return officers().stream().filter(o -> o.login().equals(login)).findFirst();
    }

    /** Adds an officer with a slot, or replaces both. */
    public static void write(Connection connection, Officer officer, KeySlot slot)
            throws SQLException {
        Connections.update(
                connection,
                "INSERT OR REPLACE INTO keyslot VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                officer.login(),
                officer.name(),
                shown(officer).rank(),
                slot.version(),
                slot.salt(),
                slot.hashCost().memoryKiB(),
                slot.hashCost().passes(),
                slot.hashCost().lanes(),
                slot.wrapped());
    }

    /** Changes what the sign-in screen shows of an officer. */
    public static void rename(Connection connection, Officer officer) throws SQLException {
        Connections.update(
                connection,
                "UPDATE keyslot SET name = ?, rank = ? WHERE login = ?",
                officer.name(),
                shown(officer).rank(),
                officer.login());
    }

    /**
     * Destroys a slot. Login and version stay, so that the mark outside knows that an older slot is
     * an older one.
     */
    public static void destroy(Connection connection, String login, long version)
            throws SQLException {
        Connections.update(
                connection,
                """
                UPDATE keyslot SET name = '', rank = '', version = ?, salt = zeroblob(16),
                wrapped = x'' WHERE login = ?\
                """,
                version,
                login);
    }

    public Optional<KeySlot> find(String login) {
        return connections.queryFirst(
                """
                SELECT login, version, salt, memory_kib, passes, lanes, wrapped
                FROM keyslot WHERE login = ?\
                """,
                KeySlots::slot,
                login);
    }

    private static KeySlot slot(ResultSet row) throws SQLException {
        int memory = row.getInt(4);
        int passes = row.getInt(5);
        int lanes = row.getInt(6);
        if (!PasswordHashCost.isAcceptable(memory, passes, lanes)) {
            throw new Fault(Fault.Exit.UNVERIFIED, "SEC-007", row.getString(1));
        }
        byte[] wrapped = Bytes.of(row, 7);
        return new KeySlot(
                row.getString(1),
                row.getLong(2),
                Bytes.of(row, 3),
                new PasswordHashCost(memory, passes, lanes),
                wrapped.length == 0 ? new byte[WRAPPED] : wrapped);
    }

    /**
     * Unwraps the data key of a login; takes the same steps and time for an unknown login and for
     * one whose slot was destroyed.
     *
     * @param cost cost for an unknown login if no slot has one
     * @throws Fault {@code SEC-001} for a wrong login or password, {@code SEC-002} while attempts
     *     are delayed, {@code SEC-020} if the account is closed after failed attempts
     */
    public DataKey open(String login, String password, PasswordHashCost cost) {
        SignInThrottle before = throttles.require(login);
        Optional<KeySlot> slot = find(login);
        Optional<DataKey> key = slot.orElseGet(() -> decoy(cost)).open(password, hash);
        if (key.isEmpty()) {
            throttles.add(login, slot.isPresent(), before);
            throw new Fault(Fault.Exit.NOT_PERMITTED, "SEC-001");
        }
        throttles.clear(login, before);
        return key.get();
    }

    /**
     * Opens the data key with the code of the recovery sheet.
     *
     * @throws Fault {@code SEC-030} if there is no sheet of this code, {@code SEC-002} while
     *     attempts are delayed
     */
    public DataKey open(RecoveryCode code) {
        SignInThrottle before = throttles.require(RecoverySlot.LOGIN);
        Optional<DataKey> key = recovery().flatMap(slot -> slot.open(code));
        if (key.isEmpty()) {
            throttles.add(RecoverySlot.LOGIN, true, before);
            throw new Fault(Fault.Exit.NOT_PERMITTED, "SEC-030");
        }
        throttles.clear(RecoverySlot.LOGIN, before);
        return key.get();
    }

    /** Returns the slot of the recovery sheet; empty if none was ever made. */
    public Optional<RecoverySlot> recovery() {
        return connections.read(KeySlots::recovery);
    }

    private static Optional<RecoverySlot> recovery(Connection connection) throws SQLException {
        return StationMetadata.findMeta(connection, RECOVERY)
                .filter(stored -> stored.length >= Long.BYTES)
                .map(stored ->
                        new RecoverySlot(
                                ByteBuffer.wrap(stored).getLong(),
                                Arrays.copyOfRange(stored, Long.BYTES, stored.length)));
    }

    /** Replaces the slot of the recovery sheet. */
    public static void write(Connection connection, RecoverySlot slot) throws SQLException {
        byte[] stored =
                ByteBuffer.allocate(Long.BYTES + slot.wrapped().length)
                        .putLong(slot.version())
                        .put(slot.wrapped())
                        .array();
        StationMetadata.writeMeta(connection, RECOVERY, stored);
    }

    /** Returns whether an account is closed after failed sign-ins. */
    public boolean isClosed(String login) {
        return throttles.find(login).isClosed();
    }

    /** Forgets the failed sign-ins of a login, as part of a transaction. */
    public void reopen(String login) {
        throttles.clear(login);
    }

    /** Returns a slot for an unknown login, at the cost that most slots of the register have. */
    KeySlot decoy(PasswordHashCost cost) {
        return KeySlot.decoy(
                connections
                        .query(
                                """
                                SELECT memory_kib, passes, lanes FROM keyslot
                                GROUP BY 1, 2, 3 ORDER BY count(*) DESC\
                                """,
                                row -> new int[] {row.getInt(1), row.getInt(2), row.getInt(3)})
                        .stream()
                        .filter(c -> PasswordHashCost.isAcceptable(c[0], c[1], c[2]))
                        .map(c -> new PasswordHashCost(c[0], c[1], c[2]))
                        .findFirst()
                        .orElse(cost));
    }
}
