package rubezh.bundle.peer;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import rubezh.bundle.format.JsonObjectReader;
import rubezh.bundle.format.VersionVectorJson;
import rubezh.journal.VersionVector;
import rubezh.json.CanonicalJson;

/** Notes about installations and bundles as JSON. */
final class PeerJson {
    private PeerJson() {}

    static byte[] write(Peer peer) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("replica", peer.replica().toString());
        tree.put("station", peer.station());
        tree.put("key", peer.publicKey());
        tree.put("standing", peer.standing().name());
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
        JsonObjectReader members = new JsonObjectReader(CanonicalJson.read(bytes));
        return new Peer(
                members.uuid("replica"),
                members.text("station"),
                members.hash("key"),
                Peer.Standing.valueOf(members.text("standing")),
                members.time("since"),
                members.text("by"),
                members.has("reported") ? VersionVectorJson.read(members.object("reported")) : null,
                members.has("heard") ? members.time("heard") : null);
    }

    static byte[] write(ExchangeLogEntry passage) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("bundleId", passage.bundleId().toString());
        tree.put("direction", passage.direction().name());
        tree.put("replica", passage.replica().toString());
        tree.put("station", passage.station());
        tree.put("file", passage.file());
        tree.put("sha256", passage.sha256());
        tree.put("at", passage.at().toString());
        tree.put("by", passage.by());
        tree.put("revisions", (long) passage.revisions());
        tree.put("fresh", (long) passage.fresh());
        tree.put("refused", (long) passage.refused());
        return CanonicalJson.write(tree);
    }

    static ExchangeLogEntry readLogEntry(byte[] bytes) {
        JsonObjectReader members = new JsonObjectReader(CanonicalJson.read(bytes));
        return new ExchangeLogEntry(
                members.uuid("bundleId"),
                ExchangeLogEntry.Direction.valueOf(members.text("direction")),
                members.uuid("replica"),
                members.text("station"),
                members.text("file"),
                members.hash("sha256"),
                members.time("at"),
                members.text("by"),
                Math.toIntExact(members.number("revisions")),
                Math.toIntExact(members.number("fresh")),
                Math.toIntExact(members.number("refused")));
    }
}
