package rubezh.store.file;

import module java.base;

import rubezh.domain.seizure.evidence.Sha256;
import rubezh.security.AuditAction;
import rubezh.security.RecoverySlot;
import rubezh.security.SignInThrottle;
import rubezh.text.Fault;

/**
 * Failed sign-ins in a row by login, known or not. Where the disk takes no data, they are counted
 * in memory until the file is closed.
 *
 * @see SignInThrottle
 */
final class ThrottleStorage {
    private final Connections connections;
    private final InstantSource clock;
    private final SecureRandom random;

    /** Failures that the disk did not take, by login. */
    private final Map<String, SignInThrottle> unwritten = new ConcurrentHashMap<>();

    ThrottleStorage(Connections connections, InstantSource clock, SecureRandom random) {
        this.connections = connections;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Refuses an attempt that comes too early. A recovery sheet is never closed: its code cannot be
     * guessed, and it is the last way in.
     *
     * @throws Fault {@code SEC-020} if the account is closed, {@code SEC-002} while attempts are
     *     delayed
     */
    SignInThrottle require(String login) {
        SignInThrottle throttle = find(login);
        if (throttle.isClosed() && !login.equals(RecoverySlot.LOGIN)) {
            throw new Fault(Fault.Exit.NOT_PERMITTED, "SEC-020", SignInThrottle.CLOSING_FAILURES);
        }
        Duration wait = throttle.delay(clock.instant());
        if (!wait.isZero()) {
            throw new Fault(Fault.Exit.NOT_PERMITTED, "SEC-002", wait.plusMillis(999).toSeconds());
        }
        return throttle;
    }

    SignInThrottle find(String login) {
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

    /** Counts a failure, with an audit entry that names the login if it is known. */
    void add(String login, boolean known, SignInThrottle before) {
        SignInThrottle updated = before.withFailure(clock.instant());
        unwritten.put(login, updated);
        if (writeIfPossible(_ -> record(login, known, updated))) {
            unwritten.remove(login);
        }
    }

    /** Begins to count anew after a success. */
    void clear(String login, SignInThrottle before) {
        unwritten.remove(login);
        if (before.failures() > 0) {
            writeIfPossible(_ -> clear(login));
        }
    }

    /** Begins to count anew, as part of a transaction. */
    int clear(String login) {
        unwritten.remove(login);
        return connections.update("DELETE FROM attempt WHERE login = ?", loginHash(login));
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

    private int record(String login, boolean known, SignInThrottle updated) {
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
                .ifPresent(audit -> audit.write(AuditAction.SIGN_IN_FAILED, "", Map.of()));
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
