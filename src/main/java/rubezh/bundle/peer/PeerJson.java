package rubezh.bundle.peer;

import module java.base;

import rubezh.bundle.format.VersionVectorJson;
import rubezh.journal.VersionVector.Gap;
import rubezh.json.CanonicalJson;
import rubezh.json.JsonObjectReader;
import rubezh.json.JsonObjectWriter;

/** JSON codec of peers and exchange log entries. */
final class PeerJson {
    private static final String ENCRYPTION_KEY = "encryptionKey";
    private static final String RECEIPT_BY = "receiptBy";
    private static final String LAST = "lastSeq";
    private static final String OWN = "own";

    private PeerJson() {}

    static byte[] write(Peer peer) {
        Peer.Report report = peer.report();
        var writer =
                new JsonObjectWriter()
                        .putAll(peer, "replica", "station", "since", "by", "successor")
                        .put("key", peer.publicKey())
                        .put("standing", peer.trust());
        if (report != null) {
            writer.putAll(report, "lacks", ENCRYPTION_KEY)
                    .put("reported", VersionVectorJson.tree(report.have()))
                    .put("heard", report.createdAt())
                    .put("audit", report.auditSeq());
        }
        return writer.bytes();
    }

    static Peer readPeer(byte[] bytes) {
        JsonObjectReader reader = new JsonObjectReader(CanonicalJson.read(bytes));
        return new Peer(
                reader.uuid("replica"),
                reader.text("station"),
                reader.hash("key"),
                Peer.TrustState.valueOf(reader.text("standing")),
                reader.time("since"),
                reader.text("by"),
                reader.has("reported") ? report(reader) : null,
                reader.has("successor") ? reader.uuid("successor") : null);
    }

    private static Peer.Report report(JsonObjectReader reader) {
        return new Peer.Report(
                VersionVectorJson.read(reader.object("reported")),
                reader.texts("lacks"),
                reader.time("heard"),
                reader.number("audit"),
                reader.has(ENCRYPTION_KEY) ? reader.hash(ENCRYPTION_KEY) : null);
    }

    static byte[] write(ExchangeLogEntry entry) {
        ExchangeLogEntry.ExpectedReceipt expected = entry.expected();
        var writer =
                new JsonObjectWriter()
                        .putAll(entry, "bundleId", "direction", "replica", "station", "file")
                        .putAll(entry, "sha256", "at", "by", "revisions", "refused")
                        .put("fresh", entry.added());
        if (expected != null) {
            writer.put(RECEIPT_BY, expected.by())
                    .put(LAST, expected.lastSeq())
                    .putList(OWN, expected.own(), PeerJson::text);
        }
        return writer.bytes();
    }

    static byte[] write(LastImport last) {
        return new JsonObjectWriter()
                .putAll(last, "bundleId", "station", "at", "total")
                .put("records", last.records().stream().map(UUID::toString).sorted().toList())
                .bytes();
    }

    static LastImport readLastImport(byte[] bytes) {
        JsonObjectReader reader = new JsonObjectReader(CanonicalJson.read(bytes));
        return new LastImport(
                reader.uuid("bundleId"),
                reader.text("station"),
                reader.time("at"),
                Math.toIntExact(reader.number("total")),
                reader.texts("records").stream()
                        .map(UUID::fromString)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    static ExchangeLogEntry readLogEntry(byte[] bytes) {
        JsonObjectReader reader = new JsonObjectReader(CanonicalJson.read(bytes));
        return new ExchangeLogEntry(
                reader.uuid("bundleId"),
                ExchangeLogEntry.Direction.valueOf(reader.text("direction")),
                reader.uuid("replica"),
                reader.text("station"),
                reader.text("file"),
                reader.hash("sha256"),
                reader.time("at"),
                reader.text("by"),
                Math.toIntExact(reader.number("revisions")),
                Math.toIntExact(reader.number("fresh")),
                Math.toIntExact(reader.number("refused")),
                reader.has(RECEIPT_BY)
                        ? new ExchangeLogEntry.ExpectedReceipt(reader.time(RECEIPT_BY), own(reader))
                        : null);
    }

    private static String text(Gap run) {
        return run.from() + "-" + run.to();
    }

    /** Returns the own numbers of a bundle; an earlier version kept the last of them only. */
    private static List<Gap> own(JsonObjectReader reader) {
        if (reader.has(OWN)) {
            return reader.texts(OWN).stream().map(PeerJson::run).toList();
        }
        long last = reader.number(LAST);
        return last > 0 ? List.of(new Gap(1, last)) : List.of();
    }

    private static Gap run(String text) {
        int dash = text.indexOf('-');
        return new Gap(
                Long.parseLong(text.substring(0, dash)), Long.parseLong(text.substring(dash + 1)));
    }
}
