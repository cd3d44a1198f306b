package rubezh.journal;

import module java.base;

import rubezh.domain.seizure.evidence.Sha256;

/**
 * Digest of a register's revisions: two registers with equal digests have the same revisions. A
 * replica's digest is SHA-256 over its ids in hexadecimal, sorted, each followed by a line feed;
 * the total is SHA-256 over lines {@code replica space digest}, sorted as text.
 *
 * @param byReplica digest of each replica, hexadecimal
 */
public record RegisterDigest(SortedMap<UUID, String> byReplica) {
    private static final int SHORT = 8;

    public RegisterDigest {
        byReplica = Collections.unmodifiableSortedMap(new TreeMap<>(byReplica));
    }

    /** Computes the digest of a journal from its revision ids. */
    public static RegisterDigest of(Journal journal) {
        return of(journal, journal.versionVector());
    }

    /**
     * Computes the digest of a journal from its revision ids.
     *
     * @param vector its version vector
     */
    public static RegisterDigest of(Journal journal, VersionVector vector) {
        var digests = new TreeMap<UUID, String>();
        for (UUID replica : vector.byReplica().keySet()) {
            digests.put(replica, hashReplica(journal, replica));
        }
        return new RegisterDigest(digests);
    }

    /**
     * Computes the digest of a part of a journal.
     *
     * @param replicas replicas that the part has revisions of
     * @param part whether it has that with a sequence number
     */
    public static RegisterDigest of(
            Journal journal, Collection<UUID> replicas, BiPredicate<UUID, Long> part) {
        var digests = new TreeMap<UUID, String>();
        for (UUID replica : replicas) {
            List<RevisionId> ids =
                    journal.numbersOf(replica).entrySet().stream()
                            .filter(one -> part.test(replica, one.getValue()))
                            .map(Map.Entry::getKey)
                            .toList();
            if (!ids.isEmpty()) {
                digests.put(replica, hash(ids));
            }
        }
        return new RegisterDigest(digests);
    }

    private static String hashReplica(Journal journal, UUID replica) {
        return hash(journal.idsOf(replica));
    }

    private static String hash(Collection<RevisionId> sorted) {
        MessageDigest hash = Sha256.newDigest();
        sorted.forEach(id -> hash.update(asciiLine(id.hex())));
        return Sha256.of(hash).hex();
    }

    /** Returns the hash over all replicas, 64 hexadecimal digits. */
    public String total() {
        MessageDigest hash = Sha256.newDigest();
        byReplica.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .sorted() // as text, not as UUID orders itself
                .forEach(line -> hash.update(asciiLine(line)));
        return Sha256.of(hash).hex();
    }

    /** Returns eight digits for comparison by people: {@code 7F3A-19C2}. */
    public String shortForm() {
        String text = total().substring(0, SHORT).toUpperCase(Locale.ROOT);
        return text.substring(0, SHORT / 2) + "-" + text.substring(SHORT / 2);
    }

    private static byte[] asciiLine(String text) {
        return (text + "\n").getBytes(StandardCharsets.US_ASCII);
    }
}
