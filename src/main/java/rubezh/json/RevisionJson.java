package rubezh.json;

import static rubezh.domain.seizure.SeizureFields.HEADER;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.journal.PassedRevision;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.shape.LeafCodec;

/** Conversion between the members of a revision's line and {@link Revision}. */
final class RevisionJson {
    private static final int HASH = 64;
    private static final int SALT = 32;
    private static final int SIGNATURE = 128;
    private static final Pattern SCHEMA =
            Pattern.compile("[a-z][a-z0-9-]*/[0-9]{1,4}\\.[0-9]{1,4}");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]*");

    /** Members of a line that {@link PassedRevision} has as a whole, and in part. */
    private static final Set<String> PASSED =
            Set.of(
                    "attachments",
                    "id",
                    "kind",
                    "parents",
                    "prev",
                    "recordId",
                    "replica",
                    "schema",
                    "seq",
                    "succeeds");

    private static final Map<String, Set<String>> PASSED_IN_PART =
            Map.of("body", Set.of(HEADER.name()));

    private final JsonObjectReader reader;

    private RevisionJson(Map<String, Object> tree) {
        this.reader = new JsonObjectReader(tree);
    }

    /** Returns the tree of all members except hashes, id and signature. */
    static Map<String, Object> tree(UnsignedRevision revision) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("body", revision.body());
        tree.put("salt", revision.salt());
        tree.put("recordId", revision.subject().recordId().toString());
        tree.put("kind", revision.subject().kind());
        tree.put("schema", revision.subject().schema());
        tree.put("changed", List.copyOf(revision.changed()));
        putAct(tree, revision.act());
        putLink(tree, revision.link());
        putAttachments(tree, BodyAttachments.of(revision.body()));
        return tree;
    }

    private static void putAttachments(
            Map<String, Object> tree, List<Revision.AttachmentRef> attachments) {
        if (!attachments.isEmpty()) {
            tree.put("attachments", attachments.stream().map(RevisionJson::tree).toList());
        }
    }

    private static Map<String, Object> tree(Revision.AttachmentRef ref) {
        return Map.of(
                "sha256", ref.sha256(),
                "type", ref.type(),
                "bytes", ref.bytes());
    }

    private static void putAct(Map<String, Object> tree, Revision.Act act) {
        tree.put("op", act.op().code());
        tree.put("author", act.author());
        tree.put("station", act.station());
        tree.put("at", LeafCodec.toPlain(act.at()));
        if (act.reason() != null) {
            tree.put("reason", act.reason());
        }
        if (act.training()) {
            tree.put("training", true);
        }
    }

    private static void putLink(Map<String, Object> tree, Revision.Link link) {
        tree.put("replica", link.replica().toString());
        tree.put("seq", link.seq());
        if (link.prev() != null) {
            tree.put("prev", link.prev().hex());
        }
        tree.put("parents", link.parents().stream().map(RevisionId::hex).sorted().toList());
        Revision.Predecessor former = link.succeeds();
        if (former != null) {
            var succeeds = new TreeMap<String, Object>();
            succeeds.put("id", former.id().hex());
            succeeds.put("key", former.publicKey());
            succeeds.put("replica", former.replica().toString());
            succeeds.put("seq", former.seq());
            if (former.signature() != null) {
                succeeds.put("sig", former.signature());
            }
            tree.put("succeeds", succeeds);
        }
    }

    /**
     * Reads the known members.
     *
     * @throws IllegalArgumentException with the name of the missing or invalid member
     */
    static Revision read(Map<String, Object> tree) {
        return new RevisionJson(tree).revision();
    }

    /** Reads of a line the members that passing it on needs. */
    static PassedRevision readPassed(byte[] line) {
        var json = new RevisionJson(MemberReader.members(line, PASSED, PASSED_IN_PART));
        return new PassedRevision(
                RevisionId.of(json.reader.hash("id")),
                json.subject(),
                json.link(),
                json.attachments(),
                json.reader.object("body").tree(),
                line);
    }

    private Revision.Subject subject() {
        return new Revision.Subject(uuid("recordId"), text("kind", WORD), text("schema", SCHEMA));
    }

    private Revision revision() {
        return new Revision(
                RevisionId.of(reader.hash("id")),
                subject(),
                act(),
                link(),
                content(),
                reader.hex("sig", SIGNATURE));
    }

    private Revision.Act act() {
        return new Revision.Act(
                op(),
                text("author"),
                text("station"),
                reader.time("at", LeafCodec::time),
                reader.has("reason") ? text("reason") : null,
                training());
    }

    private RevisionKind op() {
        String word = text("op");
        for (RevisionKind kind : RevisionKind.values()) {
            if (kind.code().equals(word)) {
                return kind;
            }
        }
        throw invalidMember("op");
    }

    private boolean training() {
        if (reader.has("training") && !reader.flag("training")) {
            throw invalidMember("training");
        }
        return reader.has("training");
    }

    private Revision.Link link() {
        long seq = reader.number("seq");
        if (seq < 1) {
            throw invalidMember("seq");
        }
        RevisionId prev = reader.has("prev") ? RevisionId.of(reader.hash("prev")) : null;
        if ((prev == null) != (seq == 1)) {
            throw invalidMember("prev");
        }
        List<RevisionId> parents =
                sortedSet("parents", RevisionJson::isHash).stream().map(RevisionId::of).toList();
        return new Revision.Link(uuid("replica"), seq, prev, parents, predecessor(seq));
    }

    private Revision.@Nullable Predecessor predecessor(long seq) {
        if (!reader.has("succeeds")) {
            return null;
        }
        JsonObjectReader former = reader.object("succeeds");
        UUID replica = former.uuid("replica");
        if (seq != 1 || replica.equals(uuid("replica")) || former.number("seq") < 1) {
            throw invalidMember("succeeds");
        }
        return new Revision.Predecessor(
                replica,
                former.hash("key"),
                former.number("seq"),
                RevisionId.of(former.hash("id")),
                former.has("sig") ? former.hex("sig", SIGNATURE) : null);
    }

    private Revision.Content content() {
        return new Revision.Content(
                reader.hash("bodyHash"),
                reader.hex("salt", SALT),
                reader.object("body").tree(),
                sortedSet("changed", RevisionJson::isPointer),
                attachments());
    }

    private List<Revision.AttachmentRef> attachments() {
        if (!reader.has("attachments")) {
            return List.of();
        }
        List<?> elements = reader.list("attachments");
        if (elements.isEmpty()) {
            throw invalidMember("attachments");
        }
        var attachments = new ArrayList<Revision.AttachmentRef>();
        for (Object element : elements) {
            if (element instanceof Map<?, ?> map
                    && map.get("bytes") instanceof Long bytes
                    && map.get("sha256") instanceof String hash
                    && RevisionId.isHex(hash, HASH)
                    && map.get("type") instanceof String type) {
                attachments.add(new Revision.AttachmentRef(hash, type, bytes));
            } else {
                throw invalidMember("attachments");
            }
        }
        return attachments;
    }

    /** Reads a list of distinct strings in ascending order, so that equal sets have equal lines. */
    private SortedSet<String> sortedSet(String name, Predicate<String> isValid) {
        var texts = new TreeSet<String>();
        for (Object element : reader.list(name)) {
            if (!(element instanceof String text)
                    || !isValid.test(text)
                    || (!texts.isEmpty() && texts.last().compareTo(text) >= 0)) {
                throw invalidMember(name);
            }
            texts.add(text);
        }
        return Collections.unmodifiableSortedSet(texts);
    }

    private static boolean isHash(String text) {
        return RevisionId.isHex(text, HASH);
    }

    private static boolean isPointer(String text) {
        return text.isEmpty() || text.startsWith("/");
    }

    private UUID uuid(String name) {
        return JsonObjectReader.uuidOf(text(name), name);
    }

    private String text(String name, Pattern pattern) {
        String text = text(name);
        if (!pattern.matcher(text).matches()) {
            throw invalidMember(name);
        }
        return text;
    }

    private String text(String name) {
        String text = reader.text(name);
        if (text.isBlank()) {
            throw invalidMember(name);
        }
        return text;
    }

    private static IllegalArgumentException invalidMember(String name) {
        return new IllegalArgumentException(name);
    }
}
