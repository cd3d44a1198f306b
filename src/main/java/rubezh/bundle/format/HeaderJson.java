package rubezh.bundle.format;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.BundleHeader.Contents;
import rubezh.bundle.format.BundleHeader.MeantRanges;
import rubezh.bundle.format.BundleHeader.Origin;
import rubezh.bundle.format.BundleHeader.Range;
import rubezh.bundle.format.BundleHeader.RegisterState;
import rubezh.journal.RevisionId;
import rubezh.journal.VersionVector.Gap;
import rubezh.json.JsonObjectReader;
import rubezh.json.JsonObjectWriter;
import rubezh.security.Audit;

/** JSON codec of the bundle header; unknown members are ignored. */
final class HeaderJson {
    private static final int HASH_DIGITS = 64;
    private static final String ENCRYPTION_KEY = "encryptionKey";

    private HeaderJson() {}

    static Map<String, Object> tree(BundleHeader header) {
        Contents contents = header.contents();
        return new JsonObjectWriter()
                .putAll(header, "bundleId", "to", "createdAt", "app", "crit")
                .put("from", sender(header))
                .putIf(!header.also().isEmpty(), "also", header.also())
                .put("have", VersionVectorJson.tree(header.have()))
                .putIf(!header.lacks().isEmpty(), "lacks", header.lacks())
                .put("digest", digest(header))
                .put("meant", meant(header.meant()))
                .putList("introduced", header.introduced(), HeaderJson::origin)
                .putIf(header.training(), "training", true)
                .put("audit", audit(header.audit()))
                .put("counts", counts(contents))
                .putAll(contents, "ranges", "schemas")
                .putIf(
                        !contents.withheld().isEmpty(),
                        "withheld",
                        contents.withheld().stream().map(HeaderJson::withheld).toList())
                .put("part", List.of(contents.part(), contents.parts()))
                .tree();
    }

    private static Map<String, Object> digest(BundleHeader header) {
        MeantRanges meant = header.meant();
        return new JsonObjectWriter()
                .put("total", header.digest())
                .put("meant", meant == null ? null : meant.digest())
                .tree();
    }

    private static @Nullable Map<String, Object> meant(@Nullable MeantRanges meant) {
        if (meant == null) {
            return null;
        }
        var writer = new JsonObjectWriter();
        meant.ranges()
                .forEach((replica, ranges) ->
                        writer.put(replica.toString(), VersionVectorJson.pairs(ranges)));
        return writer.tree();
    }

    private static @Nullable Map<String, Object> audit(Audit.@Nullable Head head) {
        return head == null ? null : Map.of("seq", head.seq(), "head", head.hash());
    }

    private static Map<String, Object> counts(Contents contents) {
        return new JsonObjectWriter()
                .putAll(contents, "revisions", "blobs")
                .put("bytes", contents.blobBytes())
                .tree();
    }

    private static Map<String, Object> origin(Origin origin) {
        return new JsonObjectWriter()
                .putAll(origin, "replica", "station")
                .put("key", origin.publicKey())
                .tree();
    }

    private static Map<String, Object> sender(BundleHeader header) {
        return new JsonObjectWriter()
                .putAll(origin(header.from()))
                .put(ENCRYPTION_KEY, header.encryptionKey())
                .tree();
    }

    private static Map<String, Object> withheld(Range range) {
        return new JsonObjectWriter().putAll(range, "replica", "from", "to").tree();
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
                reader.has("meant") ? meant(reader) : null,
                from.has(ENCRYPTION_KEY) ? from.hash(ENCRYPTION_KEY) : null);
    }

    private static MeantRanges meant(JsonObjectReader reader) {
        JsonObjectReader tree = reader.object("meant");
        var ranges = new TreeMap<UUID, List<Gap>>();
        for (String replica : tree.tree().keySet()) {
            ranges.put(
                    JsonObjectReader.uuidOf(replica, "meant"),
                    VersionVectorJson.pairs(tree.list(replica), Long.MAX_VALUE, "meant"));
        }
        return new MeantRanges(ranges, reader.object("digest").hash("meant"));
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
