package rubezh.store.file;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.security.DataKey;
import rubezh.security.KeySlot;
import rubezh.security.Officer;
import rubezh.security.PasswordHashCost;
import rubezh.security.SignInThrottle;
import rubezh.text.Fault;

/**
 * Officers of the file, their key slots and the throttle on failed sign-ins.
 *
 * @see rubezh.security.KeySlot
 * @see rubezh.security.SignInThrottle
 */
public final class KeySlots {
    public static final String SIGN_IN = "sign-in";
    static final String FAILED_SIGN_IN = "sign-in-failed";

    private final Connections connections;
    private final InstantSource clock;
    private final SecureRandom random;

    /** Failures that the disk did not take, by login. */
    private final Map<String, SignInThrottle> unwritten = new ConcurrentHashMap<>();

    KeySlots(Connections connections, InstantSource clock, SecureRandom random) {
        this.connections = connections;
        this.clock = clock;
        this.random = random;
    }

    /** Returns the officers as the sign-in screen shows them, see {@link #shown}. */
    public List<Officer> officers() {
        return connections.query(
                "SELECT login, name, rank FROM keyslot ORDER BY login", KeySlots::officer);
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

    /** Returns the version of each slot. */
    static Map<String, Long> versions(Connection connection) throws SQLException {
        Map<String, Long> versions = new HashMap<>();
        Connections.query(
                connection,
                "SELECT login, version FROM keyslot",
                row -> versions.put(row.getString(1), row.getLong(2)));
        return Map.copyOf(versions);
    }

    private static Officer officer(ResultSet row) throws SQLException {
        return new Officer(row.getString(1), row.getString(2), row.getString(3));
    }

    public Optional<Officer> officer(String login) {
        return officers().stream().filter(o -> o.login().equals(login)).findFirst();
    }

    public static void insert(Connection connection, Officer officer, KeySlot slot)
            throws SQLException {
        Connections.update(
                connection,
                "INSERT INTO keyslot VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
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

    public void replace(KeySlot slot) {
        connections.update(
                """
                UPDATE keyslot SET version = ?, salt = ?, memory_kib = ?, passes = ?, lanes = ?,
                wrapped = ? WHERE login = ?\
                """,
                slot.version(),
                slot.salt(),
                slot.hashCost().memoryKiB(),
                slot.hashCost().passes(),
                slot.hashCost().lanes(),
                slot.wrapped(),
                slot.login());
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
        return new KeySlot(
                row.getString(1),
                row.getLong(2),
                row.getBytes(3),
                new PasswordHashCost(memory, passes, lanes),
                row.getBytes(7));
    }

    /**
     * Unwraps the data key of a login; takes the same steps and time for an unknown login. Where
     * the disk takes no data, failures are counted in memory until the file is closed.
     *
     * @param cost cost for an unknown login if no slot has one
     * @throws Fault {@code SEC-001} for a wrong login or password, {@code SEC-002} while attempts
     *     are delayed
     */
    public DataKey open(String login, String password, PasswordHashCost cost) {
        SignInThrottle throttle = throttle(login);
        Duration wait = throttle.delay(clock.instant());
        if (!wait.isZero()) {
            throw new Fault(Fault.Exit.NOT_PERMITTED, "SEC-002", wait.plusMillis(999).toSeconds());
        }
        Optional<KeySlot> slot = find(login);
        Optional<DataKey> key = slot.orElseGet(() -> decoy(cost)).open(password);
        if (key.isEmpty()) {
            SignInThrottle updated = throttle.withFailure(clock.instant());
            unwritten.put(login, updated);
            if (writeIfPossible(_ -> recordFailure(login, slot.isPresent(), updated))) {
                unwritten.remove(login);
            }
            throw new Fault(Fault.Exit.NOT_PERMITTED, "SEC-001");
        }
        unwritten.remove(login);
        if (throttle.failures() > 0) {
            writeIfPossible(_ ->
                    connections.update("DELETE FROM attempt WHERE login = ?", loginHash(login)));
        }
        return key.get();
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

    private SignInThrottle throttle(String login) {
        SignInThrottle inMemory = unwritten.get(login);
        if (inMemory != null) {
            return inMemory;
        }
        return connections
                .queryFirst(
                        "SELECT failures, at FROM attempt WHERE login = ?",
                        row ->
                                new SignInThrottle(
                                        row.getInt(1), Instant.ofEpochMilli(row.getLong(2))),
                        loginHash(login))
                .orElse(new SignInThrottle(0, Instant.EPOCH));
    }

    /** A disk that takes no data keeps nobody from reading; returns whether it took them. */
    private boolean writeIfPossible(Connections.ConnectionAction<Integer> action) {
        try {
            connections.writeEntry(action);
            return true;
        } catch (Fault e) {
            if (e.exit() != Fault.Exit.DISK) {
                throw e;
            }
            return false;
        }
    }

    private int recordFailure(String login, boolean known, SignInThrottle updated) {
        connections.update(
                """
                INSERT INTO attempt(login, failures, at) VALUES (?, ?, ?)
                ON CONFLICT(login) DO UPDATE SET failures = excluded.failures,
                at = excluded.at\
                """,
                loginHash(login),
                updated.failures(),
                updated.last().toEpochMilli());
        // A file of an older version has none before the first sign-in.
        connections
                .read(c -> StationMetadata.findMeta(c, StationMetadata.FAILURE_KEY))
                .map(publicKey -> AuditCodec.beforeSignIn(publicKey, random))
                .map(codec -> new AuditLog(connections, clock, known ? login : "?", codec))
                .ifPresent(audit -> audit.write(FAILED_SIGN_IN, "", Map.of()));
        return connections.update(
                """
                DELETE FROM attempt WHERE login NOT IN
                (SELECT login FROM attempt ORDER BY at DESC LIMIT 1000)\
                """);
    }

    /**
     * Returns 16 bits of the hash of what was typed as login: enough to count, and if it was a
     * password, too little to guess it by. Two logins in 65,536 share a count.
     */
    private static String loginHash(String login) {
        return Sha256.digest(Bytes.of(login)).hex().substring(0, 4);
    }
}
