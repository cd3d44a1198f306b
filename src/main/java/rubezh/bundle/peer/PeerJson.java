package rubezh.bundle.peer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import rubezh.bundle.format.VersionVectorJson;
import rubezh.journal.VersionVector.Gap;
import rubezh.json.CanonicalJson;
import rubezh.json.JsonObjectReader;

/** JSON codec of peers and exchange log entries. */
final class PeerJson {
    private static final String ENCRYPTION_KEY = "encryptionKey";
    private static final String RECEIPT_BY = "receiptBy";
    private static final String LAST = "lastSeq";
    private static final String OWN = "own";

    private PeerJson() {}

    static byte[] write(Peer peer) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("replica", peer.replica().toString());
        tree.put("station", peer.station());
        tree.put("key", peer.publicKey());
        tree.put("standing", peer.trust().name());
        tree.put("since", peer.since().toString());
        tree.put("by", peer.by());
        Peer.Report report = peer.report();
        if (report != null) {
            tree.put("reported", VersionVectorJson.tree(report.have()));
            tree.put("lacks", report.lacks());
            tree.put("heard", report.createdAt().toString());
            tree.put("audit", report.auditSeq());
            String encryptionKey = report.encryptionKey();
            if (encryptionKey != null) {
                tree.put(ENCRYPTION_KEY, encryptionKey);
            }
        }
        UUID successor = peer.successor();
        if (successor != null) {
            tree.put("successor", successor.toString());
        }
        return CanonicalJson.write(tree);
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
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("bundleId", entry.bundleId().toString());
        tree.put("direction", entry.direction().name());
        tree.put("replica", entry.replica().toString());
        tree.put("station", entry.station());
        tree.put("file", entry.file());
        tree.put("sha256", entry.sha256());
        tree.put("at", entry.at().toString());
        tree.put("by", entry.by());
        tree.put("revisions", (long) entry.revisions());
        tree.put("fresh", (long) entry.added());
        tree.put("refused", (long) entry.refused());
        ExchangeLogEntry.ExpectedReceipt expected = entry.expected();
        if (expected != null) {
            tree.put(RECEIPT_BY, expected.by().toString());
            tree.put(LAST, expected.lastSeq());
            tree.put(OWN, expected.own().stream().map(PeerJson::text).toList());
        }
        return CanonicalJson.write(tree);
    }

    static byte[] write(LastImport last) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("bundleId", last.bundleId().toString());
        tree.put("station", last.station());
        tree.put("at", last.at().toString());
        tree.put("total", (long) last.total());
        tree.put("records", last.records().stream().map(UUID::toString).sorted().toList());
        return CanonicalJson.write(tree);
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
