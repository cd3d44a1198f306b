package rubezh.bundle.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rubezh.bundle.format.BundleHeader.Contents;
import rubezh.bundle.format.BundleHeader.Origin;
import rubezh.bundle.format.BundleHeader.Range;
import rubezh.bundle.format.BundleHeader.RegisterState;
import rubezh.journal.RevisionId;
import rubezh.json.JsonObjectReader;
import rubezh.security.Audit;

/** JSON codec of the bundle header; unknown members are ignored. */
final class HeaderJson {
    private static final int HASH_DIGITS = 64;
    private static final String ENCRYPTION_KEY = "encryptionKey";

    private HeaderJson() {}

    static Map<String, Object> tree(BundleHeader header) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("bundleId", header.bundleId().toString());
        tree.put("from", sender(header));
        putAddressees(tree, header);
        tree.put("createdAt", header.createdAt().toString());
        tree.put("app", header.app());
        tree.put("crit", header.crit());
        tree.put("have", VersionVectorJson.tree(header.have()));
        if (!header.lacks().isEmpty()) {
            tree.put("lacks", header.lacks());
        }
        tree.put("digest", Map.of("total", header.digest()));
        tree.put("introduced", header.introduced().stream().map(HeaderJson::origin).toList());
        if (header.training()) {
            tree.put("training", true);
        }
        Audit.Head audit = header.audit();
        if (audit != null) {
            tree.put("audit", Map.of("seq", audit.seq(), "head", audit.hash()));
        }
        putContents(tree, header.contents());
        return tree;
    }

    private static void putAddressees(Map<String, Object> tree, BundleHeader header) {
        tree.put("to", header.to());
        if (!header.also().isEmpty()) {
            tree.put("also", header.also());
        }
    }

    private static void putContents(Map<String, Object> tree, Contents contents) {
        tree.put(
                "counts",
                Map.of(
                        "revisions", (long) contents.revisions(),
                        "blobs", (long) contents.blobs(),
                        "bytes", contents.blobBytes()));
        tree.put("ranges", contents.ranges().stream().map(HeaderJson::range).toList());
        if (!contents.withheld().isEmpty()) {
            tree.put("withheld", contents.withheld().stream().map(HeaderJson::withheld).toList());
        }
        tree.put("schemas", contents.schemas());
        tree.put("part", List.of((long) contents.part(), (long) contents.parts()));
    }

    private static Map<String, Object> origin(Origin origin) {
        return Map.of(
                "replica", origin.replica().toString(),
                "station", origin.station(),
                "key", origin.publicKey());
    }

    private static Map<String, Object> sender(BundleHeader header) {
        var tree = new LinkedHashMap<>(origin(header.from()));
        String encryptionKey = header.encryptionKey();
        if (encryptionKey != null) {
            tree.put(ENCRYPTION_KEY, encryptionKey);
        }
        return tree;
    }

    private static Map<String, Object> range(Range range) {
        return Map.of(
                "replica", range.replica().toString(),
                "from", range.from(),
                "to", range.to(),
                "complete", range.complete());
    }

    private static Map<String, Object> withheld(Range range) {
        return Map.of(
                "replica", range.replica().toString(), "from", range.from(), "to", range.to());
    }

    /**
     * Reads a header.
     *
     * @throws IllegalArgumentException with the name of the invalid member
     */
    static BundleHeader read(Map<String, Object> tree) {
        JsonObjectReader reader = new JsonObjectReader(tree);
        return new BundleHeader(
                reader.uuid("bundleId"),
                origin(reader.object("from")),
                reader.text("to"),
                reader.has("also") ? reader.texts("also") : List.of(),
                reader.time("createdAt"),
                reader.text("app"),
                reader.flag("training"),
                contents(reader),
                state(reader),
                reader.list("introduced").stream()
                        .map(element -> origin(JsonObjectReader.of(element, "introduced")))
                        .toList(),
                reader.texts("crit"));
    }

    private static RegisterState state(JsonObjectReader reader) {
        JsonObjectReader from = reader.object("from");
        return new RegisterState(
                VersionVectorJson.read(reader.object("have")),
                reader.has("lacks") ? lacks(reader.texts("lacks")) : List.of(),
                reader.object("digest").hash("total"),
                reader.has("audit") ? audit(reader.object("audit")) : null,
                from.has(ENCRYPTION_KEY) ? from.hash(ENCRYPTION_KEY) : null);
    }

    /** Checks hashes: ascending, no more than allowed. */
    private static List<String> lacks(List<String> hashes) {
        String last = "";
        for (String hash : hashes) {
            if (!RevisionId.isHex(hash, HASH_DIGITS) || hash.compareTo(last) <= 0) {
                throw new IllegalArgumentException("lacks");
            }
            last = hash;
        }
        if (hashes.size() > BundleFormat.MAX_LACKS) {
            throw new IllegalArgumentException("lacks");
        }
        return hashes;
    }

    private static Audit.Head audit(JsonObjectReader audit) {
        return new Audit.Head(audit.number("seq"), audit.hash("head"));
    }

    private static Origin origin(JsonObjectReader origin) {
        return new Origin(origin.uuid("replica"), origin.text("station"), origin.hash("key"));
    }

    private static Contents contents(JsonObjectReader reader) {
        JsonObjectReader counts = reader.object("counts");
        List<?> part = reader.list("part");
        if (part.size() != 2) {
            throw new IllegalArgumentException("part");
        }
        return new Contents(
                Math.toIntExact(counts.number("revisions")),
                Math.toIntExact(counts.number("blobs")),
                counts.number("bytes"),
                ranges(reader, "ranges"),
                reader.has("withheld") ? ranges(reader, "withheld") : List.of(),
                reader.texts("schemas"),
                Math.toIntExact(JsonObjectReader.number(part.get(0), "part")),
                Math.toIntExact(JsonObjectReader.number(part.get(1), "part")));
    }

    private static List<Range> ranges(JsonObjectReader reader, String name) {
        return reader.list(name).stream()
                .map(element -> range(JsonObjectReader.of(element, name)))
                .toList();
    }

    private static Range range(JsonObjectReader range) {
        long from = range.number("from");
        long to = range.number("to");
        if (from < 1 || to < from) {
            throw new IllegalArgumentException("ranges");
        }
        return new Range(range.uuid("replica"), from, to, range.flag("complete"));
    }
}
