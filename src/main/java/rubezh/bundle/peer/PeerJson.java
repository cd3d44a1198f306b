package rubezh.bundle.peer;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import rubezh.bundle.format.VersionVectorJson;
import rubezh.journal.VersionVector;
import rubezh.json.CanonicalJson;
import rubezh.json.JsonObjectReader;

/** JSON codec of peers and exchange log entries. */
final class PeerJson {
    private PeerJson() {}

    static byte[] write(Peer peer) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("replica", peer.replica().toString());
        tree.put("station", peer.station());
        tree.put("key", peer.publicKey());
        tree.put("standing", peer.trust().name());
        tree.put("since", peer.since().toString());
        tree.put("by", peer.by());
        VersionVector reported = peer.reported();
        if (reported != null) {
            tree.put("reported", VersionVectorJson.tree(reported));
        }
        Instant heard = peer.heard();
        if (heard != null) {
            tree.put("heard", heard.toString());
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
                reader.has("reported") ? VersionVectorJson.read(reader.object("reported")) : null,
                reader.has("heard") ? reader.time("heard") : null);
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
        return CanonicalJson.write(tree);
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
                Math.toIntExact(reader.number("refused")));
    }
}
